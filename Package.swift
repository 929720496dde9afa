// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "specsmith",
  platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10)],
  products: [
    .executable(name: "specsmith", targets: ["specsmith"]),
    .library(name: "SpecsmithRuntime", targets: ["SpecsmithRuntime"]),
    .library(name: "SpecsmithTesting", targets: ["SpecsmithTesting"]),
    .library(name: "Dataframer", targets: ["Dataframer"]),
    .plugin(name: "SpecsmithPlugin", targets: ["SpecsmithPlugin"]),
    .plugin(name: "RegenerateSDK", targets: ["RegenerateSDK"]),
    .plugin(name: "VerifySDK", targets: ["VerifySDK"]),
    // The generator without its command, for Benchmarks/ alone: it promises nothing to anybody else.
    .library(
      name: "_SpecsmithGenerator",
      targets: [
        "Generator", "DocumentTree", "Overlay", "OpenAPIDocument", "SDKModel", "SDKModelBuilder",
        "TemplateEngine", "SwiftEmitter", "Diagnostics",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    // Only the tests use it: a real HTTP server on loopback that builds in seconds.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.20.0"),
  ],
  targets: [
    // Text to tree.
    .systemLibrary(
      name: "LibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CLibYAML", dependencies: ["LibYAML"]),
    .target(name: "Diagnostics"),
    .target(name: "DocumentTree", dependencies: ["CLibYAML", "TextGrammar", "Diagnostics"]),
    .target(name: "Overlay", dependencies: ["DocumentTree", "TextGrammar", "Diagnostics"]),

    // The words that names are made of.
    .target(name: "Naming", dependencies: ["TextGrammar"]),

    // Tree to OpenAPI to SDK model.
    .target(
      name: "OpenAPIDocument", dependencies: ["DocumentTree", "TextGrammar", "Diagnostics"]),
    .target(name: "SDKModel", dependencies: ["TextGrammar", "Diagnostics"]),
    .target(
      name: "SDKModelBuilder",
      dependencies: [
        "SDKModel", "OpenAPIDocument", "SchemaChecking", "DocumentTree", "Naming", "TextGrammar",
        "Diagnostics",
      ]),

    // Values against their schemas.
    .target(
      name: "SchemaChecking",
      dependencies: ["OpenAPIDocument", "DocumentTree", "TextGrammar", "Diagnostics"]),

    // What makes a poor SDK.
    .target(
      name: "DocumentLint",
      dependencies: [
        "OpenAPIDocument", "SchemaChecking", "DocumentTree", "Naming", "TextGrammar",
        "Diagnostics",
      ]),

    // Words of a document in a page of Markdown.
    .target(name: "Markdown", dependencies: ["TextGrammar"]),

    // SDK model to Swift.
    .target(name: "TemplateEngine", dependencies: ["Diagnostics"]),
    .target(
      name: "BuiltInTemplates", path: "Templates",
      resources: [.embedInCode("Swift"), .embedInCode("Package"), .embedInCode("Report")]),
    .target(
      name: "SwiftEmitter",
      dependencies: [
        "SDKModel", "TemplateEngine", "BuiltInTemplates", "Markdown", "Naming", "TextGrammar",
        "Diagnostics",
      ]),

    // Two SDK models, and what has changed from one to the other.
    .target(
      name: "APIDiff",
      dependencies: [
        "SDKModel", "SwiftEmitter", "TemplateEngine", "BuiltInTemplates", "Markdown", "TextGrammar",
        "Digests", "Diagnostics",
      ]),

    .target(name: "Digests"),
    .target(name: "CFolderExchange"),
    .target(name: "CExtendedAttribute"),
    .target(
      name: "GeneratedOutput",
      dependencies: ["TextGrammar", "Digests", "CFolderExchange", "CExtendedAttribute"]),

    .target(
      name: "Generator",
      dependencies: [
        "DocumentTree", "Overlay", "OpenAPIDocument", "SDKModel", "SDKModelBuilder",
        "TemplateEngine", "SwiftEmitter", "APIDiff", "Diagnostics",
      ]),
    .executableTarget(
      name: "specsmith",
      dependencies: [
        "Generator", "GeneratedOutput", "DocumentLint", "OpenAPIDocument", "DocumentTree",
        "TemplateEngine", "SwiftEmitter", "APIDiff",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The generator within SwiftPM and Xcode.
    .plugin(name: "SpecsmithPlugin", capability: .buildTool(), dependencies: ["specsmith"]),
    .plugin(
      name: "RegenerateSDK",
      capability: .command(
        intent: .custom(
          verb: "regenerate-sdk", description: "Writes the SDKs that are checked in again."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes the SDKs into the folders of their targets.")
        ]),
      dependencies: ["specsmith"]),
    .plugin(
      name: "VerifySDK",
      capability: .command(
        intent: .custom(
          verb: "verify-sdk", description: "Checks that the SDKs are what would be generated.")),
      dependencies: ["specsmith"]),

    // What generated code imports, and the first SDK that was generated.
    .target(name: "TextGrammar"),
    .target(
      name: "SpecsmithRuntime",
      dependencies: [
        "TextGrammar",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // What the tests of a document's examples import.
    .target(name: "SpecsmithTesting", dependencies: ["SpecsmithRuntime"]),
    .target(
      name: "Dataframer", dependencies: ["SpecsmithRuntime"], path: "Generated/Dataframer"),

    // What several test targets share.
    .target(
      name: "TestSupport",
      dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "TemplateEngineTests",
      dependencies: ["TemplateEngine", "DocumentTree", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "DocumentTreeTests", dependencies: ["DocumentTree", "Diagnostics", "TestSupport"]),
    .testTarget(name: "TextGrammarTests", dependencies: ["TextGrammar", "TestSupport"]),
    .testTarget(name: "NamingTests", dependencies: ["Naming"]),
    .testTarget(
      name: "OverlayTests",
      dependencies: ["Overlay", "DocumentTree", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "OpenAPIDocumentTests",
      dependencies: [
        "OpenAPIDocument", "Generator", "DocumentTree", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "SchemaCheckingTests",
      dependencies: [
        "SchemaChecking", "OpenAPIDocument", "DocumentTree", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "DocumentLintTests",
      dependencies: [
        "DocumentLint", "Generator", "Overlay", "DocumentTree", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "SDKModelBuilderTests",
      dependencies: [
        "SDKModelBuilder", "SDKModel", "OpenAPIDocument", "DocumentTree", "TextGrammar",
        "Diagnostics",
      ]),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "Generator", "DocumentTree", "TemplateEngine"]),
    .testTarget(
      name: "GeneratorTests", dependencies: ["Generator", "DocumentTree", "Diagnostics"]),
    .testTarget(
      name: "APIDiffTests",
      dependencies: [
        "APIDiff", "Generator", "SwiftEmitter", "SpecsmithRuntime", "OpenAPIDocument",
        "DocumentTree", "Diagnostics", "TestSupport",
      ],
      exclude: [
        "Oasdiff/Checks.tsv", "Oasdiff/Comparisons.tsv", "Oasdiff/Exceptions.tsv",
        "Oasdiff/Rows.tsv",
      ]),
    .testTarget(name: "GeneratedOutputTests", dependencies: ["GeneratedOutput"]),
    .testTarget(
      name: "SwiftEmitterTests",
      dependencies: [
        "SwiftEmitter", "SDKModel", "TextGrammar", "Diagnostics", "BuiltInTemplates",
        "SpecsmithRuntime",
        "TestSupport",
      ]),
    .testTarget(
      name: "SpecsmithRuntimeTests",
      dependencies: [
        "SpecsmithRuntime", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .testTarget(
      name: "SpecsmithTestingTests", dependencies: ["SpecsmithTesting", "SpecsmithRuntime"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["specsmith", "DocumentTree", "SpecsmithRuntime", "TestSupport"]),
    // Plugins cannot be imported: the tests have a link to what they test.
    .testTarget(name: "PluginTests"),
    .testTarget(
      name: "DocumentationTests", dependencies: ["Dataframer"], exclude: ["Shop"]),
    .testTarget(
      name: "DataframerTests",
      dependencies: [
        "Dataframer", "SpecsmithTesting", "TestSupport",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "Generator", "SchemaChecking", "OpenAPIDocument", "DocumentTree", "Diagnostics",
        "SpecsmithRuntime", "TestSupport",
      ],
      exclude: ["Keywords", "Program"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "Generator", "GeneratedOutput", "BuiltInTemplates", "DocumentTree", "SpecsmithRuntime",
        "TestSupport",
      ],
      exclude: ["Goldens"]),
  ],
  swiftLanguageModes: [.v6]
)
