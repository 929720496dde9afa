import Foundation
import Testing

@Suite("The command `init`")
struct InitTests {
  /// Creates a package that depends on this checkout, wherever the program is.
  static func make(
    _ arguments: [String], in workspace: Workspace
  ) async throws -> Command.Outcome {
    try await Command.run(
      ["init"] + arguments + ["--specsmith", Repository.root.path], in: workspace.folder)
  }

  static let document = """
    openapi: 3.1.0
    info: {title: Corner Shop API, version: '1'}
    servers: [{url: https://shop.example/v1}]
    security: [{key: []}]
    paths:
      /orders/{order_id}/items:
        post:
          operationId: addItem
          tags: [orders]
          parameters:
            - {name: order_id, in: path, required: true, schema: {type: string, example: A-7}}
            - {name: mode, in: query, required: true, schema: {$ref: '#/components/schemas/Mode'}}
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
          responses:
            '201':
              description: Added
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Key}
      schemas:
        Mode: {type: string, enum: [fast, slow]}
        Item:
          type: object
          required: [article, count]
          properties:
            article: {type: string, pattern: '^[A-Z]{3}$'}
            count: {type: integer, minimum: 2}
            note: {type: string}

    """

  @Test("The package has the SDK, a test and the usual files")
  func makesPackage() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", Self.document)
      let outcome = try await Self.make(["shop.yaml"], in: workspace)
      expectSuccess(outcome)
      #expect(
        try workspace.files(below: "CornerShop").filter { !$0.hasPrefix("Sources/") } == [
          ".github/workflows/ci.yml", ".gitignore", "Package.swift", "README.md",
          "Snippets/FirstCall.swift", "Tests/CornerShopTests/FirstCallTests.swift", "api.md",
          "openapi.yaml", "specsmith.yaml",
        ])
      #expect(try workspace.text("CornerShop/openapi.yaml") == Self.document)
      let manifest = try workspace.text("CornerShop/Package.swift")
      #expect(
        manifest.contains(#".package(name: "specsmith", path: "\#(Repository.root.path)")"#))
      let settings = try workspace.text("CornerShop/specsmith.yaml")
      #expect(settings.contains("\nclient: CornerShop\nmodule: CornerShop\n"))
      #expect(try workspace.names() == ["CornerShop", "shop.yaml"])
    }
  }

  @Test("The test makes the first call, with values that satisfy the document")
  func testsFirstCall() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", Self.document)
      expectSuccess(try await Self.make(["shop.yaml"], in: workspace))
      let test = try workspace.text("CornerShop/Tests/CornerShopTests/FirstCallTests.swift")
      #expect(test.contains(#"respondingTo: "POST", at: "/orders/A-7/items","#), "\(test)")
      #expect(test.contains(#"{"article": "AAA", "count": 2}"#), "\(test)")
      #expect(test.contains(#"CornerShop(apiKey: "example", baseURL: server.url"#), "\(test)")
      let call =
        #"client.orders.items.create(orderID: "A-7", mode: .fast, article: "AAA", count: 2)"#
      #expect(test.contains(call), "\(test)")
    }
  }

  @Test("The SDK's files are those of `generate`, and all are formatted")
  func agreesWithGenerate() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", Self.document)
      expectSuccess(try await Self.make(["shop.yaml", "-o", "new/shop"], in: workspace))
      let readme = try workspace.text("new/shop/README.md")
      let command = try #require(
        readme.split(separator: "\n").first { $0.hasPrefix("swift run specsmith ") })
      let arguments = command.split(separator: " ").dropFirst(3).map(String.init) + ["--verify"]
      let verified = try await Command.run(arguments, in: workspace.url("new/shop"))
      expectSuccess(verified)
      #expect(verified.output == "", "\(verified.output)")
      let lint = try await SwiftCompiler.lint("new/shop", in: workspace)
      #expect(lint.status == 0 && lint.errors == "", "\(lint.errors)")
    }
  }

  @Test(
    "The examples of the README compile, whatever parameters the first call needs",
    arguments: [
      ("the plain document", document, "create"),
      ("values of each kind", SampleDocument.kinds, "update"),
      ("unions, tuples, maps and null", SampleDocument.choices, "create"),
      ("forms and files", SampleDocument.forms, "create"),
      ("bytes", SampleDocument.bytes, "update"),
      ("pages, streams and waits", SampleDocument.sequences, "listAll"),
    ])
  func readmeCompiles(_ name: String, _ document: String, _ method: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api.yaml", document)
      expectSuccess(try await Self.make(["api.yaml", "--name", "Made"], in: workspace))
      let examples = MadeReadme(try workspace.text("Made/README.md")).examples
      #expect(examples.contains { $0.contains(".\(method)(") }, "\(examples)")
      let module = try await SwiftCompiler.emitModule(
        "Made/Sources/Made", named: "Made", in: workspace)
      #expect(module.status == 0, "\(module.errors)")
      try workspace.write("main.swift", examples.joined(separator: "\n"))
      let outcome = try await SwiftCompiler.checkProgram("main.swift", in: workspace)
      #expect(outcome.status == 0 && outcome.errors == "", "\(examples)\n\(outcome.errors)")
      let snippet = try await SwiftCompiler.checkProgram(
        "Made/Snippets/FirstCall.swift", in: workspace)
      #expect(snippet.status == 0 && snippet.errors == "", "\(snippet.errors)")
    }
  }

  @Test(
    "A licence is written, or none",
    arguments: [
      ("apache-2.0", "Apache License"), ("mit", "Copyright (c) Corner Shop API contributors"),
      ("none", nil),
    ])
  func license(_ name: String, _ text: String?) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", Self.document)
      expectSuccess(try await Self.make(["shop.yaml", "--license", name], in: workspace))
      let readme = MadeReadme(try workspace.text("CornerShop/README.md"))
      #expect(workspace.exists("CornerShop/LICENSE") == (text != nil))
      #expect(readme.headings.contains("Licence") == (text != nil))
      if let text { #expect(try workspace.text("CornerShop/LICENSE").contains(text)) }
    }
  }

  @Test("The test imports the modules that it needs if the first call sends bytes")
  func importsForBytes() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api.yaml", SampleDocument.bytes)
      expectSuccess(try await Self.make(["api.yaml", "--name", "Made"], in: workspace))
      let test = try workspace.text("Made/Tests/MadeTests/FirstCallTests.swift")
      #expect(test.contains(#"HTTPBody("example")"#), "\(test)")
      let imports = test.split(separator: "\n").filter { $0.hasPrefix("import ") }
      #expect(
        imports == [
          "import Foundation", "import SpecsmithRuntime", "import SpecsmithTesting",
          "import Testing", "import struct Made.Made",
        ])
    }
  }

  @Test(
    "The test only makes a client if no call is testable",
    arguments: [
      "paths: {}", "webhooks: {moved: {post: {responses: {'200': {description: Done}}}}}",
      "paths: {/a: {get: {deprecated: true, responses: {'204': {description: Done}}}}}",
      "paths: {/a/../b: {get: {responses: {'204': {description: Done}}}}}",
      "paths: {/a: {put: {requestBody: {required: true, content: {application/json: "
        + "{schema: {type: string, minLength: 3, maxLength: 1}}}}, "
        + "responses: {'204': {description: Done}}}}}",
    ])
  func noCall(_ paths: String) async throws {
    try await Workspace.withTemporary { workspace in
      let head = "openapi: 3.1.0\ninfo: {title: Zoo, version: '1'}\n"
      try workspace.write("zoo.yaml", head + paths + "\n")
      expectSuccess(try await Self.make(["zoo.yaml", "-q"], in: workspace))
      let test = try workspace.text("Zoo/Tests/ZooTests/FirstCallTests.swift")
      #expect(test.contains(#"_ = try Zoo(baseURL: URL(string: "http://127.0.0.1")"#), "\(test)")
      #expect(!test.contains("LocalServer"))
    }
  }

  @Test("Files that a document refers to are copied unchanged")
  func severalFiles() async throws {
    try await Workspace.withTemporary { workspace in
      let document = Self.document.replacing(
        "$ref: '#/components/schemas/Mode'", with: "$ref: '../common/mode.yaml#/Mode'")
      try workspace.write("all/apis/my shop.yaml", document)
      try workspace.write("all/common/mode.yaml", "Mode: {type: string, enum: [calm]}\n")
      try workspace.write("all/common/other.yaml", "Unused: 1\n")
      try workspace.write("all/apis/specsmith.yaml", "client: Other\n")
      let outcome = try await Self.make(["all/apis/my shop.yaml", "-o", "shop"], in: workspace)
      expectSuccess(outcome)
      #expect(outcome.output.contains("all/apis/specsmith.yaml is not taken over"))
      #expect(
        try workspace.files(below: "shop/openapi") == ["apis/my shop.yaml", "common/mode.yaml"])
      let readme = try workspace.text("shop/README.md")
      #expect(readme.contains("(openapi/apis/my%20shop.yaml)"), "\(readme)")
      #expect(readme.contains("generate 'openapi/apis/my shop.yaml' --output"), "\(readme)")
      let verified = try await Command.run(
        [
          "generate", "openapi/apis/my shop.yaml", "--output", "Sources/CornerShop", "--config",
          "specsmith.yaml", "--verify",
        ], in: workspace.url("shop"))
      expectSuccess(verified)
    }
  }

  // MARK: Existing files

  @Test("A folder without conflicting files is used, and its files stay")
  func besidesOthers() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", Self.document)
      try workspace.write("here/.git/HEAD", "ref: refs/heads/main\n")
      try workspace.write("here/LICENSE", "Mine.\n")
      expectSuccess(try await Self.make(["shop.yaml", "-o", "here"], in: workspace))
      #expect(try workspace.text("here/LICENSE") == "Mine.\n")
      #expect(workspace.exists("here/.git/HEAD") && workspace.exists("here/Package.swift"))
      let again = try await Self.make(["shop.yaml", "-o", "here"], in: workspace)
      expectSuccess(again)
      #expect(again.output.contains(" unchanged."))
    }
  }

  @Test(
    "Nothing is written if a file is in the way",
    arguments: [
      "Package.swift", "README.md", ".gitignore", "Sources/CornerShop/Mine.swift",
      "Tests/CornerShopTests/Deep/Mine.swift", "openapi.yaml",
    ])
  func occupied(_ path: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", Self.document)
      try workspace.write("here/\(path)", "// Mine\n")
      let outcome = try await Self.make(["shop.yaml", "-o", "here"], in: workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("here/\(path) is in the way"), "\(outcome.errors)")
      #expect(try workspace.files(below: "here") == [path])
      #expect(try workspace.text("here/\(path)") == "// Mine\n")
      #expect(try workspace.names() == ["here", "shop.yaml"])
    }
  }

  @Test("Nothing is written if the document has an error")
  func invalidDocument() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", ExampleDocument.respondingTo("{type: strin}"))
      expectRefusal(try await Self.make(["shop.yaml"], in: workspace))
      expectRefusal(try await Self.make(["missing.yaml"], in: workspace))
      #expect(try workspace.names() == ["shop.yaml"])
    }
  }
}
