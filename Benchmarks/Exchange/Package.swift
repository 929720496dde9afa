// swift-tools-version: 6.1

import PackageDescription

// What a call costs beside the HTTP library under it, for `scripts/benchmark exchange`. A package of its own, so
// that nobody else builds SwiftNIO.
let package = Package(
  name: "specsmith-exchange-benchmark",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "specsmith", path: "../..", traits: ["AsyncHTTPClient"]),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
  ],
  targets: [
    // Answers faster than any client asks, in a process of its own, so that its time does not count.
    .executableTarget(name: "load-server"),
    .executableTarget(
      name: "exchange-benchmark",
      dependencies: [
        .product(name: "SpecsmithRuntime", package: "specsmith"),
        .product(name: "SpecsmithAsyncHTTPClient", package: "specsmith"),
        .product(name: "Dataframer", package: "specsmith"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
