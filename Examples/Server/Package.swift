// swift-tools-version: 6.1

import PackageDescription

// A program for servers: by the package's traits, it has the transport over AsyncHTTPClient, and the
// middleware for traces and metrics.
let package = Package(
  name: "Server",
  platforms: [.macOS(.v14)],
  dependencies: [
    // In your own package, this is the URL of the repository.
    .package(name: "specsmith", path: "../..", traits: ["AsyncHTTPClient", "Observability"]),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    // Used by the tests alone: servers that do as a test says.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.20.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.29.0"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
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
    .testTarget(
      name: "ObservabilityTests",
      dependencies: [
        .product(name: "SpecsmithRuntime", package: "specsmith"),
        .product(name: "SpecsmithObservability", package: "specsmith"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
