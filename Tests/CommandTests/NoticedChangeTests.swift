import Foundation
import Testing

@Suite("Changes after an up-to-date run")
struct NoticedChangeTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (GeneratedZoo) throws -> Void

    init(_ name: String, _ make: @escaping @Sendable (GeneratedZoo) throws -> Void) {
      testDescription = name
      self.make = make
    }
  }

  /// Replaces a file's content with other bytes of the same size, and restores its date.
  private static func disguise(
    _ path: String, _ old: String, _ new: String
  ) -> @Sendable (GeneratedZoo) throws -> Void {
    { zoo in
      let file = zoo.workspace.url(path)
      let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
      let text = try zoo.workspace.text(path)
      try #require(text.contains(old) && old.utf8.count == new.utf8.count)
      try Data(text.replacing(old, with: new).utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.modificationDate: try #require(date)], ofItemAtPath: file.path)
    }
  }

  static let changes: [Change] = [
    Change("the document", disguise("api/spec.yaml", "Who lives", "Who dwell")),
    Change("the configuration", disguise("api/specsmith.yaml", "client: Zoo", "client: Moo")),
    Change("an overlay of the configuration", disguise("api/base.yaml", "Base", "Bass")),
    Change("an overlay of the command", disguise("late.yaml", "Late", "Soon")),
    Change("a template", disguise("look/Header.mustache", "Ours", "Mine")),
    Change("a file that the document refers to", disguise("api/name.yaml", "1", "2")),
    Change("a file in the place of a URL", disguise("mapped/kind.yaml", "flea", "bear")),
    Change("a new template") {
      try $0.workspace.write("look/Enumeration.mustache", "// {{name}}\n")
    },
    Change("a template that is gone") { try $0.workspace.remove("look/Header.mustache") },
    Change("a configuration that is gone") { zoo in
      try zoo.workspace.remove("api/specsmith.yaml")
      try zoo.workspace.write(
        "api/spec.yaml",
        GeneratedZoo.document.replacing("https://zoo.example/kind", with: "../mapped/kind"))
    },
    Change("another file of the same name, size and date in the document's place") { zoo in
      try zoo.writeInputs(into: "other")
      try disguise("other/api/name.yaml", "1", "2")(zoo)
      try zoo.workspace.move("api", to: "old")
      try zoo.workspace.move("other/api", to: "api")
    },
    Change("an output", disguise("SDK/Models/Kind.swift", "case lion", "case puma")),
    Change("an output that is gone") { try $0.workspace.remove("SDK/Models/Kind.swift") },
    Change("a folder of outputs that is gone") { try $0.workspace.remove("SDK/Models") },
    Change("the whole output") { try $0.workspace.remove("SDK") },
    Change("the manifest that is gone") { try $0.workspace.remove("SDK/.specsmith-manifest.json") },
    Change("the manifest", disguise("SDK/.specsmith-manifest.json", "0.1.0", "0.1.1")),
    Change("an output and its digest in the manifest") { zoo in
      let path = "SDK/Zoo.swift"
      try zoo.workspace.write(path, "abc")
      let manifest = zoo.workspace.url("SDK/.specsmith-manifest.json")
      let text = try zoo.workspace.text("SDK/.specsmith-manifest.json")
        .replacing(
          #/"Zoo.swift", "size": \d+, "sha256": "[0-9a-f]+"/#,
          with: #""Zoo.swift", "size": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223"#
            + #"b00361a396177a9cb410ff61f20015ad""#)
      try #require(text.contains("ba7816bf"))
      try Data(text.utf8).write(to: manifest)
    },
  ]

  @Test("Every change is detected, regardless of size and date", arguments: changes)
  func noticed(_ change: Change) async throws {
    try await GeneratedZoo.withTemporary { zoo in
      // A run that finds nothing to do must not prevent a later detection.
      #expect(try await zoo.generate().output.contains("up to date"))
      try change.make(zoo)
      let outcome = try await zoo.generate()
      expectSuccess(outcome)
      #expect(!outcome.output.contains("up to date"), "\(outcome.output)")
      expectSuccess(try await zoo.generate(into: "Fresh"))
      #expect(
        try zoo.workspace.contents(below: "SDK") == zoo.workspace.contents(below: "Fresh"))
      #expect(try await zoo.generate().output.contains("up to date"))
    }
  }

  @Test("A new page that the document refers to is detected")
  func missingPage() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write(
        "spec.yaml",
        ExampleDocument.text.replacing(
          "description: Who lives here.", with: "description: {$ref: animals.md}"))
      func generate() async throws -> Command.Outcome {
        try await Command.run(["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      }
      expectSuccess(try await generate())
      #expect(try await generate().output.contains("up to date"))
      try workspace.write("animals.md", "All that crawls.")
      #expect(try await generate().output.contains("changed SDK/"))
      #expect(try await generate().output.contains("up to date"))
    }
  }

  @Test("A changed option is detected, and is in the manifest")
  func options() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      for option in ["--include-schema", "--exclude-tag"] {
        let options = [option, option == "--exclude-tag" ? "none" : "Animal"]
        for _ in 0..<2 { expectSuccess(try await zoo.generate(options)) }
        #expect(
          try zoo.workspace.text("SDK/.specsmith-manifest.json")
            .contains("\"options\": [\n    \"\(options.joined(separator: "="))\"\n  ]"))
        expectSuccess(try await zoo.generate())
        #expect(
          try zoo.workspace.text("SDK/.specsmith-manifest.json").contains("\"options\": []"))
      }
    }
  }

  @Test("Another build of the program is detected")
  func program() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let copy = zoo.workspace.url("specsmith")
      try FileManager.default.copyItem(at: Command.executable, to: copy)
      func generate() async throws -> String {
        let outcome = try await Command.run(copy, zoo.arguments, in: zoo.workspace.folder)
        expectSuccess(outcome)
        return outcome.output
      }
      #expect(try await generate() == "SDK: 5 unchanged.\n")
      #expect(try await generate().contains("up to date"))
      #expect(!(try await zoo.generate().output.contains("up to date")))
    }
  }

  @Test("--verify compares everything")
  func verified() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      expectSuccess(try await zoo.generate(["--verify"]))
      for path in ["SDK/Models/Kind.swift", "SDK/.specsmith-manifest.json"] {
        let isManifest = path.hasSuffix(".json")
        try Self.disguise(
          path, isManifest ? "0.1.0" : "case lion", isManifest ? "0.1.1" : "case puma")(zoo)
        let outcome = try await zoo.generate(["--verify"])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(isManifest ? "0.1.1" : "case puma"), "\(outcome.output)")
        _ = try await zoo.generate()
        expectSuccess(try await zoo.generate(["--verify"]))
      }
    }
  }
}
