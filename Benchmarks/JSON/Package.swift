// swift-tools-version: 6.1

import PackageDescription

// JSON beside Foundation's coders, for `scripts/benchmark json`, which writes some of the sources. A package of its own,
// so that nothing else builds them.
let package = Package(
  name: "specsmith-json-benchmark",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "specsmith", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "json-benchmark",
      dependencies: [.product(name: "SpecsmithRuntime", package: "specsmith")])
  ],
  swiftLanguageModes: [.v6]
)
