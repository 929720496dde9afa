// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that nobody who uses Specsmith fetches what only measuring it needs.
let package = Package(
  name: "specsmith-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "specsmith", path: ".."),
    // Without its traits it needs no other allocator, and counts no allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // libyaml's own event loop: the floor that reading a document is measured against.
    .systemLibrary(
      name: "SystemYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CYAMLEvents", dependencies: ["SystemYAML"]),
    // Counts what a check asks of the heap, which should be nothing.
    .target(name: "CAllocationCount"),

    .executableTarget(
      name: "SpecsmithBenchmarks",
      dependencies: [
        "CYAMLEvents", "CAllocationCount",
        .product(name: "_SpecsmithGenerator", package: "specsmith"),
        .product(name: "Dataframer", package: "specsmith"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/SpecsmithBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
