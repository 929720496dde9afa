// swift-tools-version: 6.1

import PackageDescription

// If a `.pc` file is named but missing, SwiftPM warns every package that depends on this one, even
// if it only uses the runtime. So none is named if the compiler finds libyaml by itself, or if
// libyaml is missing. In the latter case, Sources/LibYAML/LibYAML.h tells those who build the
// generator what to install.
#if os(macOS)
  import Foundation

  let hasHomebrewLibYAML = ["/opt/homebrew", "/usr/local"].contains { prefix in
    FileManager.default.fileExists(atPath: prefix + "/lib/pkgconfig/yaml-0.1.pc")
  }
#else
  let hasHomebrewLibYAML = false
#endif

let package = Package(
  name: "specsmith",
  platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10)],
  products: [
    .executable(name: "specsmith", targets: ["specsmith"]),
    .library(name: "SpecsmithRuntime", targets: ["SpecsmithRuntime", "SpecsmithURLSession"]),
    // Empty without the trait.
    .library(name: "SpecsmithAsyncHTTPClient", targets: ["SpecsmithAsyncHTTPClient"]),
    // Empty without the trait.
    .library(name: "SpecsmithObservability", targets: ["SpecsmithObservability"]),
    .library(name: "SpecsmithTesting", targets: ["SpecsmithTesting"]),
    // Needs libyaml, like the command.
    .library(name: "SpecsmithMocking", targets: ["SpecsmithMocking"]),
    .library(name: "Dataframer", targets: ["Dataframer"]),
    .plugin(name: "SpecsmithPlugin", targets: ["SpecsmithPlugin"]),
    .plugin(name: "RegenerateSDK", targets: ["RegenerateSDK"]),
    .plugin(name: "VerifySDK", targets: ["VerifySDK"]),
    // The generator without its command, only for Benchmarks/. It is not part of the API.
    .library(
      name: "_SpecsmithGenerator",
      targets: [
        "Generator", "DocumentTree", "Overlay", "OpenAPIDocument", "SDKModel", "SDKModelBuilder",
        "TemplateEngine", "SwiftEmitter", "Diagnostics",
      ]),
  ],
  traits: [
    .trait(
      name: "AsyncHTTPClient",
      description: "Adds SpecsmithAsyncHTTPClient, the transport for servers, and so SwiftNIO."),
    .trait(
      name: "Observability",
      description: "Adds SpecsmithObservability, which traces and measures requests."),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    // Neither resolved nor built without the trait.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.29.0"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
    // Neither resolved nor built without the trait.
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    // Only used by tests: an HTTP server on loopback that builds in seconds.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.20.0"),
  ],
  targets: [
    // Parsing YAML and JSON to a tree
    .systemLibrary(
      name: "LibYAML", pkgConfig: hasHomebrewLibYAML ? "yaml-0.1" : nil,
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "CLibYAML", dependencies: ["LibYAML"], linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "Diagnostics"),
    .target(name: "DocumentTree", dependencies: ["CLibYAML", "TextGrammar", "Diagnostics"]),
    .target(name: "Overlay", dependencies: ["DocumentTree", "TextGrammar", "Diagnostics"]),

    // Names and their words
    .target(name: "Naming", dependencies: ["TextGrammar"]),

    // From the tree to OpenAPI, and from OpenAPI to the SDK model
    .target(
      name: "OpenAPIDocument",
      dependencies: ["DocumentTree", "Naming", "TextGrammar", "Diagnostics"]),
    .target(name: "SDKModel", dependencies: ["TextGrammar", "Diagnostics"]),
    .target(
      name: "OperationNames",
      dependencies: [
        "SDKModel", "OpenAPIDocument", "DocumentTree", "Naming", "TextGrammar", "Threads",
        "Diagnostics",
      ]),
    .target(
      name: "SDKModelBuilder",
      dependencies: [
        "SDKModel", "OpenAPIDocument", "OperationNames", "SchemaChecking", "DocumentTree",
        "Markdown", "Naming", "TextGrammar", "Threads", "Diagnostics",
      ]),

    // Checking values against schemas
    .target(
      name: "SchemaChecking",
      dependencies: ["OpenAPIDocument", "DocumentTree", "TextGrammar", "Diagnostics"]),

    // Answering requests as the document says
    .target(
      name: "Mocking",
      dependencies: [
        "SDKModelBuilder", "SDKModel", "SchemaChecking", "OpenAPIDocument", "DocumentTree",
        "TextGrammar", "Diagnostics",
      ]),

    // Linting documents
    .target(
      name: "DocumentLint",
      dependencies: [
        "OpenAPIDocument", "OperationNames", "SchemaChecking", "DocumentTree", "Naming",
        "TextGrammar", "Diagnostics",
      ]),

    // Parsing descriptions as Markdown
    .target(name: "Markdown", dependencies: ["TextGrammar"]),

    // Threads with large stacks
    .target(name: "Threads"),

    // From the SDK model to Swift
    .target(name: "TemplateEngine", dependencies: ["Diagnostics"]),
    .target(
      name: "BuiltInTemplates", path: "Templates",
      resources: [.embedInCode("Swift"), .embedInCode("Package"), .embedInCode("Report")]),
    .target(
      name: "SwiftEmitter",
      dependencies: [
        "SDKModel", "TemplateEngine", "BuiltInTemplates", "Markdown", "Naming", "TextGrammar",
        "Threads", "Diagnostics",
      ]),

    // Comparing two SDK models
    .target(
      name: "APIDiff",
      dependencies: [
        "SDKModel", "SwiftEmitter", "TemplateEngine", "BuiltInTemplates", "Markdown", "Naming",
        "TextGrammar", "Digests", "Diagnostics",
      ]),

    // Keeping callers of an earlier version of an SDK compiling
    .target(
      name: "Baseline", dependencies: ["APIDiff", "SDKModel", "SwiftEmitter", "Naming"]),

    .target(name: "CSHA256"),
    .target(name: "Digests", dependencies: ["CSHA256"]),
    .target(name: "CFolderExchange"),
    .target(name: "CExtendedAttribute"),
    .target(
      name: "GeneratedOutput",
      dependencies: ["TextGrammar", "Threads", "Digests", "CFolderExchange", "CExtendedAttribute"]),

    .target(
      name: "Generator",
      dependencies: [
        "DocumentTree", "Overlay", "OpenAPIDocument", "OperationNames", "SDKModel",
        "SDKModelBuilder", "TemplateEngine", "SwiftEmitter", "APIDiff", "Baseline", "TextGrammar",
        "Threads", "Diagnostics",
      ]),
    .executableTarget(
      name: "specsmith",
      dependencies: [
        "Generator", "GeneratedOutput", "DocumentLint", "OpenAPIDocument", "DocumentTree",
        "TemplateEngine", "SwiftEmitter", "APIDiff", "SpecsmithMocking", "TextGrammar", "Threads",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The generator in SwiftPM and Xcode
    .plugin(name: "SpecsmithPlugin", capability: .buildTool(), dependencies: ["specsmith"]),
    .plugin(
      name: "RegenerateSDK",
      capability: .command(
        intent: .custom(
          verb: "regenerate-sdk", description: "Regenerates the SDKs that are checked in."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes the SDKs into the folders of their targets.")
        ]),
      dependencies: ["specsmith"]),
    .plugin(
      name: "VerifySDK",
      capability: .command(
        intent: .custom(
          verb: "verify-sdk", description: "Checks that the SDKs that are checked in are current.")),
      dependencies: ["specsmith"]),

    // The runtime that generated code imports, and the SDK of the DataFramer API
    .target(name: "TextGrammar"),
    .target(name: "CJSONTape"),
    .target(
      name: "SpecsmithRuntime",
      dependencies: [
        "TextGrammar", "CJSONTape", "Digests",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // What carries requests: Foundation's URLSession, and AsyncHTTPClient with its trait.
    .target(
      name: "SpecsmithURLSession",
      dependencies: [
        "SpecsmithRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .target(
      name: "SpecsmithAsyncHTTPClient",
      dependencies: [
        "SpecsmithRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          condition: .when(traits: ["AsyncHTTPClient"])),
        .product(
          name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(
          name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(
          name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(
          name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(
          name: "NIOHTTP2", package: "swift-nio-http2",
          condition: .when(traits: ["AsyncHTTPClient"])),
      ]),
    // Middleware for swift-distributed-tracing and swift-metrics, with its trait.
    .target(
      name: "SpecsmithObservability",
      dependencies: [
        "SpecsmithRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(
          name: "Tracing", package: "swift-distributed-tracing",
          condition: .when(traits: ["Observability"])),
        .product(
          name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Observability"])),
      ]),
    // A small HTTP server, for tests and for the mock server
    .target(name: "LocalHTTP"),
    // Imported by tests: stubs and servers for those of apps, and the examples of documents
    .target(
      name: "SpecsmithTesting",
      dependencies: [
        "SpecsmithRuntime", "LocalHTTP", "TextGrammar",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    // The mock server, for the command and for tests
    .target(
      name: "SpecsmithMocking",
      dependencies: [
        "Mocking", "Generator", "OpenAPIDocument", "DocumentTree", "LocalHTTP", "TextGrammar",
        "Threads", "Diagnostics",
      ]),
    .target(
      name: "Dataframer", dependencies: ["SpecsmithRuntime", "SpecsmithURLSession"],
      path: "Generated/Dataframer"),

    // Shared by several test targets
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
      name: "OperationNamesTests",
      dependencies: [
        "OperationNames", "OpenAPIDocument", "SDKModel", "DocumentTree", "Diagnostics",
        "TestSupport",
      ]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
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
      name: "MockingTests",
      dependencies: [
        "Mocking", "SpecsmithMocking", "LocalHTTP", "Generator", "Dataframer", "SDKModel",
        "OpenAPIDocument",
        "DocumentTree", "Diagnostics", "SpecsmithRuntime", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
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
        "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "Generator", "DocumentTree", "TemplateEngine"]),
    .testTarget(
      name: "GeneratorTests",
      dependencies: [
        "Generator", "SwiftEmitter", "SchemaChecking", "OpenAPIDocument", "DocumentTree",
        "Diagnostics",
      ]),
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
    .testTarget(
      name: "BaselineTests",
      dependencies: ["APIDiff", "Generator", "DocumentTree", "SpecsmithRuntime", "TestSupport"]),
    .testTarget(name: "GeneratedOutputTests", dependencies: ["GeneratedOutput", "CSHA256"]),
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
        "SpecsmithRuntime", "SpecsmithURLSession", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    // The SDK of a golden, which tests call.
    .target(
      name: "Depot", dependencies: ["SpecsmithRuntime", "SpecsmithURLSession"],
      path: "Tests/GoldenTests/Goldens/protocols/Expected"),
    .testTarget(
      name: "SpecsmithTestingTests",
      dependencies: ["SpecsmithTesting", "SpecsmithRuntime", "Depot"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["specsmith", "DocumentTree", "SpecsmithRuntime", "TestSupport"]),
    // Plugins cannot be imported, so the tests contain links to the tested sources.
    .testTarget(name: "PluginTests"),
    .testTarget(
      name: "DocumentationTests", dependencies: ["Dataframer", "SpecsmithTesting", "TestSupport"]),
    .testTarget(
      name: "DataframerTests",
      dependencies: [
        "Dataframer", "DocumentTree", "SpecsmithTesting", "TestSupport",
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
