// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that users of Specsmith do not fetch what only the benchmarks need.
let package = Package(
  name: "specsmith-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "specsmith", path: ".."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    // Without its traits it needs no other allocator, and does not count allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // libyaml's own event loop: the lower bound that reading a document is compared with.
    .systemLibrary(
      name: "SystemYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CYAMLEvents", dependencies: ["SystemYAML"]),
    // Counts the heap allocations of a check, which should be none.
    .target(name: "CAllocationCount"),

    .executableTarget(
      name: "SpecsmithBenchmarks",
      dependencies: [
        "CYAMLEvents", "CAllocationCount",
        .product(name: "_SpecsmithGenerator", package: "specsmith"),
        .product(name: "Dataframer", package: "specsmith"),
        .product(name: "SpecsmithRuntime", package: "specsmith"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/SpecsmithBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
