// swift-tools-version: 6.1

import PackageDescription

// A program for servers: it has the transport over AsyncHTTPClient, by the package's trait.
let package = Package(
  name: "Server",
  platforms: [.macOS(.v14)],
  dependencies: [
    // In your own package, this is the URL of the repository.
    .package(name: "specsmith", path: "../..", traits: ["AsyncHTTPClient"]),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    // Used by the tests alone: servers that do as a test says.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.20.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.29.0"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
  ],
  targets: [
    // One request that meets a fault, for scripts/faults.
    .executableTarget(
      name: "fault-probe",
      dependencies: [
        .product(name: "SpecsmithRuntime", package: "specsmith"),
        .product(name: "SpecsmithAsyncHTTPClient", package: "specsmith"),
      ],
      path: "Sources/FaultProbe"),
    .testTarget(
      name: "TransportTests",
      dependencies: [
        .product(name: "SpecsmithRuntime", package: "specsmith"),
        .product(name: "SpecsmithAsyncHTTPClient", package: "specsmith"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
