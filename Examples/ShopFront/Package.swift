// swift-tools-version: 6.2

import PackageDescription

// A server that calls another one by its SDK. It is a package of its own, since Hummingbird needs a newer
// Swift than Specsmith and takes minutes to build.
let package = Package(
  name: "ShopFront",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In your own package, this is the URL of the repository.
    .package(name: "specsmith", path: "../..", traits: ["AsyncHTTPClient", "Observability"]),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.6.0"),
  ],
  targets: [
    // The SDK of Examples/Sources/Stock, by a symbolic link.
    .target(
      name: "Stock",
      dependencies: [.product(name: "SpecsmithRuntime", package: "specsmith")]),
    .executableTarget(
      name: "ShopFront",
      dependencies: [
        "Stock",
        .product(name: "SpecsmithAsyncHTTPClient", package: "specsmith"),
        .product(name: "SpecsmithObservability", package: "specsmith"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ]),
    .testTarget(
      name: "ShopFrontTests",
      dependencies: [
        "ShopFront",
        .product(name: "SpecsmithTesting", package: "specsmith"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
