import Foundation
import Testing

@Suite("Sharded SDKs")
struct ShardTests {
  private func generate(
    _ workspace: Workspace, _ document: String = ExampleDocument.text,
    options: [String] = ["--shards", "4"], into output: String = "SDK"
  ) async throws -> Command.Outcome {
    try workspace.write("spec.yaml", document)
    return try await Command.run(
      ["generate", "spec.yaml", "-o", output] + options, in: workspace.folder)
  }

  private static let names = [
    ".specsmith-manifest.json", "GeneratedClient.swift", "GeneratedModels-0.swift",
    "GeneratedModels-1.swift", "GeneratedModels-2.swift", "GeneratedModels-3.swift",
    "GeneratedResources-0.swift", "GeneratedResources-1.swift", "GeneratedResources-2.swift",
    "GeneratedResources-3.swift", "GeneratedResponseHeaders.swift",
    "GeneratedSchemaLines.swift", "GeneratedServers.swift", "GeneratedSharedSchemas.swift",
    "GeneratedWebhooks.swift",
  ]

  @Test(
    "The file names do not depend on the document or the settings",
    arguments: [
      (ExampleDocument.text, ""), (ExampleDocument.newer, "generate: types\n"),
      ("openapi: 3.0.3\ninfo: {title: Zoo, version: '1'}\npaths: {}\n", "generate: client\n"),
    ])
  func fixedFiles(_ document: String, _ settings: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("specsmith.yaml", settings.isEmpty ? "client: Zoo\n" : settings)
      expectSuccess(try await generate(workspace, document))
      #expect(try workspace.files(below: "SDK") == Self.names)
    }
  }

  private static var lastImport: some RegexComponent { /import Specsmith\w+\n\n/ }

  @Test("The shards contain the declarations of the usual files, each once")
  func sameDeclarations() async throws {
    try await Workspace.withTemporary { workspace in
      expectSuccess(
        try await generate(workspace, ExampleDocument.newer, options: [], into: "Usual"))
      expectSuccess(try await generate(workspace, ExampleDocument.newer))
      let shards = try Self.names.dropFirst().map { try workspace.text("SDK/" + $0) }
      let usual = try workspace.files(below: "Usual").filter { $0.hasSuffix(".swift") }
      #expect(usual.count == 6)
      var length = 0
      for file in usual {
        let text = try workspace.text("Usual/" + file)
        let start = try #require(text.firstRange(of: Self.lastImport))
        let body = text[start.upperBound...]
        #expect(shards.count { $0.contains(body) } == 1, "\(file)")
        length += body.count
      }
      let bodies = shards.compactMap { text in
        text.firstRange(of: Self.lastImport).map { text[$0.upperBound...].count }
      }
      // Declarations in the same file are separated by an empty line.
      #expect((0..<usual.count).contains(bodies.reduce(0, +) - length))
      expectSuccess(try await SwiftCompiler.check("SDK", in: workspace))
      expectSuccess(try await SwiftCompiler.lint("SDK", in: workspace))
    }
  }

  @Test("The files contain only headers if there are no declarations")
  func emptyShard() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("look/Header.mustache", "// (c) The Zoo\n\n")
      expectSuccess(
        try await generate(
          workspace, options: ["--shards", "2", "--templates", "look"]))
      #expect(try workspace.text("SDK/GeneratedWebhooks.swift") == "// (c) The Zoo\n")
    }
  }

  @Test("Comments and imports of files that share a shard occur once")
  func sharedBeginning() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write(
        "look/Header.mustache",
        """
        // (c) The Zoo
        //
        // All rights reserved.

        #if canImport(FoundationEssentials)
        import FoundationEssentials
        #endif
        import Foundation

        """)
      let document = ExampleDocument.newer.replacing(
        "type: string, minLength: 1", with: "type: string")
      expectSuccess(
        try await generate(
          workspace, document, options: ["--shards", "1", "--templates", "look"]))
      let text = try workspace.text("SDK/GeneratedModels-0.swift")
      let beginning = """
        // (c) The Zoo
        //
        // All rights reserved.

        #if canImport(FoundationEssentials)
        import FoundationEssentials
        #endif
        import Foundation

        @_spi(Generated) public import SpecsmithRuntime

        public struct Animal
        """
      #expect(text.hasPrefix(beginning), "\(text.prefix(400))")
      #expect(text.components(separatedBy: "import ").count == 4)
      #expect(text.contains("public enum Kind") && text.contains("public struct Keeper"))
      expectSuccess(try await SwiftCompiler.check("SDK", in: workspace))
    }
  }

  @Test("A changed schema changes one file")
  func changedSchema() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(workspace)
      let before = try workspace.identities(below: "SDK")
      let outcome = try await generate(
        workspace, ExampleDocument.text.replacing("[lion, flea]", with: "[lion, emu]"))
      let after = try workspace.identities(below: "SDK")
      let changed = before.keys.filter { before[$0] != after[$0] }
      #expect(Set(changed).subtracting([Self.names[0]]) == ["GeneratedModels-1.swift"])
      #expect(outcome.output == "SDK: 1 changed, 13 unchanged.\n")
    }
  }

  @Test("Types and resources stay in their shards if the document is reordered")
  func order() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(workspace, ExampleDocument.newer, options: ["--shards", "1"])
      let before = try workspace.text("SDK/GeneratedModels-0.swift")
      let kind = "    Kind: {type: string, enum: [lion, flea, emu]}\n"
      let reordered = ExampleDocument.newer.replacing(kind, with: "") + kind
      #expect(reordered != ExampleDocument.newer)
      _ = try await generate(workspace, reordered, options: ["--shards", "1"])
      #expect(try workspace.text("SDK/GeneratedModels-0.swift") == before)
    }
  }

  @Test("An invalid number of shards is refused", arguments: ["0", "257", "-1", "many"])
  func count(_ count: String) async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await generate(workspace, options: ["--shards=\(count)"])
      #expect(outcome.status == 64)
      #expect(!workspace.exists("SDK"))
    }
  }
}
