// swift-tools-version: 6.1

import PackageDescription

// A program for servers: it has the transport over AsyncHTTPClient, by the package's trait.
let package = Package(
  name: "Server",
  platforms: [.macOS(.v14)],
  dependencies: [
    // In your own package, this is the URL of the repository.
    .package(name: "specsmith", path: "../..", traits: ["AsyncHTTPClient"])
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
      ]),
  ],
  swiftLanguageModes: [.v6]
)
