import Foundation
import Testing

@Suite("Options of the command")
struct OptionTests {
  @Test("--depfile lists all files that were read, in the format of Make")
  func dependencies() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("my $pec #1.yaml", ExampleDocument.text)
      try workspace.write("settings.yaml", "client: Park\noverlays: [base.yaml]\n")
      let overlay = "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: "
      let action = "[{target: $.info, update: {summary: a}}]\n"
      try workspace.write("base.yaml", overlay + action)
      try workspace.write("late.yaml", overlay + action)
      try workspace.write("look/Header.mustache", "// Ours.\n\n")
      let outcome = try await Command.run(
        [
          "generate", "my $pec #1.yaml", "-o", "My SDK", "--config", "settings.yaml", "--overlay",
          "late.yaml", "--templates", "look", "--depfile", "deps.d",
        ], in: workspace.folder)
      expectSuccess(outcome)
      let text = try workspace.text("deps.d").replacing("\\\n", with: " ")
      // An empty rule for each file follows, so that Make continues if one is removed.
      let rules = text.split(separator: "\n\n").map(String.init)
      let rule = try #require(rules.first)
      #expect(
        rules.count == 7
          && rules.dropFirst().allSatisfy { $0.hasSuffix(":") || $0.hasSuffix(":\n") })
      let parts = rule.split(separator: ": ", maxSplits: 1)
      #expect(parts.count == 2)
      #expect(parts.first?.hasPrefix("My\\ SDK/") == true, "\(rule)")
      let expected = [
        "my\\ $$pec\\ \\#1.yaml", "settings.yaml", "base.yaml", "late.yaml", "look/Header.mustache",
        // The date of the folder shows that a template was added.
        "look",
      ]
      var dependencies = parts.last ?? ""
      for name in expected {
        #expect(dependencies.contains(name), "\(rule)")
        dependencies = dependencies.replacing(name, with: "")[...]
      }
      #expect(dependencies.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, "\(rule)")
    }
  }

  @Test("Make reads the file of --depfile, and detects a changed document")
  func make() async throws {
    let make = URL(filePath: "/usr/bin/make")
    guard FileManager.default.isExecutableFile(atPath: make.path) else { return }
    try await Workspace.withTemporary { workspace in
      try workspace.write("my $pec.yaml", ExampleDocument.text)
      let outcome = try await Command.run(
        ["generate", "my $pec.yaml", "-o", "SDK", "--depfile", "deps.d"], in: workspace.folder)
      expectSuccess(outcome)
      let target = "SDK/.specsmith-manifest.json"
      try workspace.write("Makefile", "include deps.d\n\(target):\n\t@echo stale\n")
      let fresh = try await Command.run(make, ["--question", target], in: workspace.folder)
      #expect(fresh.status == 0, "\(fresh.errors)")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: 100)],
        ofItemAtPath: workspace.url("my $pec.yaml").path)
      let stale = try await Command.run(make, ["--question", target], in: workspace.folder)
      #expect(stale.status == 1, "\(stale.errors)")
    }
  }

  @Test("A --depfile that cannot be written is an error")
  func unwritableDependencies() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--depfile", "nowhere/deps.d"],
        in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("nowhere/deps.d"), "\(outcome.errors)")
    }
  }

  @Test("--reference writes the calls, and --verify compares them")
  func reference() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      func generate(_ options: String...) async throws -> Command.Outcome {
        try await Command.run(
          ["generate", "spec.yaml", "-o", "SDK", "--reference", "api.md"] + options,
          in: workspace.folder)
      }
      expectSuccess(try await generate())
      let printed = try await Command.run(["api", "spec.yaml"], in: workspace.folder)
      #expect(try workspace.text("api.md") == printed.output)
      expectSuccess(try await generate("--verify"))
      try workspace.write("api.md", "# Mine\n")
      let stale = try await generate("--verify")
      #expect(stale.status == 1 && stale.output.contains("api.md is stale"), "\(stale.output)")
      let refusal = try await generate("--force")
      #expect(refusal.status == 1 && refusal.errors.contains("api.md is in the way"))
      #expect(try workspace.text("api.md") == "# Mine\n")
    }
  }

  @Test("A --reference that would replace the document is an error")
  func referenceOverDocument() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--reference", "spec.yaml"], in: workspace.folder)
      #expect(outcome.status == 1 && outcome.errors.contains("spec.yaml is in the way"))
      #expect(try workspace.text("spec.yaml") == ExampleDocument.text)
    }
  }

  @Test("Overlays apply in order, those of the configuration first")
  func overlays() async throws {
    try await Workspace.withTemporary { workspace in
      func overlay(_ value: String) -> String {
        """
        overlay: 1.0.0
        info: {title: a, version: '1'}
        actions: [{target: $.components.schemas.Kind, update: {enum: [\(value)]}}]

        """
      }
      try workspace.write("api/spec.yaml", ExampleDocument.text)
      try workspace.write("api/specsmith.yaml", "overlays: [more/first.yaml]\n")
      try workspace.write("api/more/first.yaml", overlay("emu"))
      try workspace.write("second.yaml", overlay("yak"))
      try workspace.write("third.yaml", overlay("gnu"))
      let outcome = try await Command.run(
        [
          "generate", "api/spec.yaml", "-o", "SDK", "--overlay", "second.yaml", "--overlay",
          "third.yaml",
        ], in: workspace.folder)
      expectSuccess(outcome)
      // An update of a list adds to it, so the order of the cases is that of the overlays.
      let cases = try workspace.text("SDK/Models/Kind.swift").split(separator: "\n")
        .filter { $0.hasPrefix("  case ") }.map { $0.dropFirst(7) }
      #expect(cases.dropLast() == ["lion", "flea", "emu", "yak", "gnu"])
    }
  }

  @Test("--templates replaces one template, and keeps the others")
  func templates() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("look/Enumeration.mustache", "// {{name}}{{#cases}} {{name}}{{/cases}}\n")
      try workspace.write("look/README.txt", "Not a template.")
      for arguments in [[], ["--templates", "look"]] {
        expectSuccess(
          try await Command.run(
            ["generate", "spec.yaml", "-o", arguments.isEmpty ? "A" : "B"] + arguments,
            in: workspace.folder))
      }
      let text = try workspace.text("B/Models/Kind.swift")
      #expect(text.contains("\n// Kind lion flea\n"), "\(text)")
      var usual = try workspace.contents(below: "A")
      var changed = try workspace.contents(below: "B")
      for path in ["Models/Kind.swift", ".specsmith-manifest.json"] {
        usual[path] = nil
        changed[path] = nil
      }
      #expect(usual == changed)
    }
  }

  @Test("A template file that replaces no template is reported, with the existing names")
  func unusedTemplate() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("look/Recrod.mustache", "x\n")
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--templates", "look"], in: workspace.folder)
      #expect(!outcome.endedBySignal)
      #expect(outcome.errors.contains("look/Recrod.mustache"), "\(outcome.errors)")
      #expect(outcome.errors.contains("Record"), "\(outcome.errors)")
    }
  }

  @Test("--quiet prints nothing if there are no errors")
  func quiet() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text + "x: 1\n")
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--quiet"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    }
  }

  private struct Entry: Decodable {
    var severity: String
    var code: String
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    var hint: String?
  }

  @Test("--diagnostics json prints one object per line, and nothing else")
  func json() async throws {
    try await Workspace.withTemporary { workspace in
      let document =
        ExampleDocument.respondingTo("{type: \"str\\u2028\\\"in\", minItems: [a]}") + "extra: 1\n"
      try workspace.write("spec\".yaml", document)
      let outcome = try await Command.run(
        ["generate", "spec\".yaml", "-o", "SDK", "--diagnostics", "json"], in: workspace.folder)
      expectRefusal(outcome)
      let entries = try outcome.errors.split(separator: "\n").map { line in
        try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
      }
      #expect(entries.map(\.severity).sorted() == ["error", "error", "warning"])
      #expect(entries.allSatisfy { $0.file == "spec\".yaml" && $0.line != nil })
      #expect(
        entries.contains { $0.code == "unknown-type" && $0.line == 11 && $0.column == 30 },
        "\(outcome.errors)")
    }
  }

  @Test("Text of a document never controls the terminal")
  func controlCharacters() async throws {
    try await Workspace.withTemporary { workspace in
      let document = ExampleDocument.respondingTo("{type: \"\\e[31m\\a\\u202E\\x9B\"}")
      try workspace.write("spec.yaml", document)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      let dangerous: [Unicode.Scalar] = ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"]
      #expect(!outcome.errors.unicodeScalars.contains { dangerous.contains($0) })
    }
  }
}
