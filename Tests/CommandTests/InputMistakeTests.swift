import Foundation
import Testing

@Suite("Errors in configurations, overlays and templates")
struct InputMistakeTests {
  /// A faulty file, and the expected message.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var error: String
    var hint: String?
  }

  static let configurations = [
    Mistake(
      testDescription: "broken YAML", text: "client: [Zoo\n",
      error: "specsmith.yaml:2:1: error: ", hint: nil),
    Mistake(
      testDescription: "an unknown setting", text: "client: Zoo\nclinet: Zoo\n",
      error: "specsmith.yaml:2:1: error: ", hint: "`client`"),
    Mistake(
      testDescription: "a list", text: "- client\n", error: "specsmith.yaml:1:1: error: ", hint: nil
    ),
    Mistake(
      testDescription: "a client that is no type", text: "client: my zoo\n",
      error: "specsmith.yaml:1:9: error: ", hint: nil),
    Mistake(
      testDescription: "a client that is a keyword", text: "client: Self\n",
      error: "specsmith.yaml:1:9: error: ", hint: nil),
    Mistake(
      testDescription: "a client that the runtime has", text: "client: APIClient\n",
      error: "specsmith.yaml:1:9: error: ", hint: nil),
    Mistake(
      testDescription: "a client that is a list", text: "client: [Zoo]\n",
      error: "specsmith.yaml:1:9: error: ", hint: nil),
    Mistake(
      testDescription: "a prefix with a hyphen", text: "environmentPrefix: MY-ZOO\n",
      error: "specsmith.yaml:1:20: error: ", hint: nil),
    Mistake(
      testDescription: "a prefix in small letters", text: "environmentPrefix: zoo\n",
      error: "specsmith.yaml:1:20: error: ", hint: nil),
    Mistake(
      testDescription: "one overlay without a list", text: "overlays: a.yaml\n",
      error: "specsmith.yaml:1:11: error: ", hint: nil),
    Mistake(
      testDescription: "an overlay that is no path", text: "overlays: [{a: b}]\n",
      error: "specsmith.yaml:1:12: error: ", hint: nil),
  ]

  @Test("An error in the configuration has its location", arguments: configurations)
  func configuration(_ mistake: Mistake) async throws {
    try await expectRefusal(of: mistake, file: "specsmith.yaml", arguments: [])
  }

  @Test(
    "A configuration without a setting has the defaults",
    arguments: ["", "\n", "# client: Zoo\n# overlays:\n#   - overlay.yaml\n"])
  func noSetting(_ text: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("specsmith.yaml", text)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(workspace.exists("SDK/Zoo.swift"))
    }
  }

  @Test("All errors in a configuration are told, and the files that it names and that do not exist")
  func severalErrors() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write(
        "specsmith.yaml",
        """
        clinet: Zoo
        access: open
        overlays: [away.yaml, overlay.yaml, far.yaml]
        select:
          include: [{tags: [a, [b]]}, {paths: a}]
          schemas: some
        names:
          types: {a: b, Pet: c}
        mappings:
          formats: {binary: {type: A}, money: {type: b, module: C}}
        baseline:
          - {document: old.yaml, overlays: [older.yaml]}
          - {document: spec.yaml, overlays: [oldest.yaml]}
        templates: gone

        """)
      try workspace.write("overlay.yaml", Self.head + "  - {target: $.tags, remove: true}\n")
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      CommandTests.expectRefusal(outcome)
      let places = outcome.headlines.filter { $0.contains("error: ") }.map { line in
        line.split(separator: ":").prefix(3).joined(separator: ":")
      }
      #expect(
        places
          == [
            "1:1", "2:9", "5:24", "5:39", "6:12", "8:14", "8:22", "10:13", "10:46", "10:49", "3:12",
            "3:37", "12:16", "12:37", "13:38", "14:12",
          ].map { "specsmith.yaml:\($0)" }, "\(outcome.errors)")
    }
  }

  @Test("Settings that do not go together are told together")
  func together() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("specsmith.yaml", "typesModule: Types\ncatalog: true\n")
      let outcome = try await Command.run(["lint", "spec.yaml"], in: workspace.folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("specsmith.yaml:1:14: error: "), "\(outcome.errors)")
      #expect(outcome.errors.contains("specsmith.yaml:2:10: error: "), "\(outcome.errors)")
    }
  }

  @Test(
    "A file that a configuration names and that does not exist has the line of the setting, and the base of its path",
    arguments: [("overlays: [away.yaml]\n", "1:12"), ("\nbaseline: away.yaml\n", "2:11")])
  func missingFile(_ text: String, _ place: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api/spec.yaml", ExampleDocument.text)
      try workspace.write("api/specsmith.yaml", text)
      let outcome = try await Command.run(
        ["generate", "api/spec.yaml", "-o", "SDK"], in: workspace.folder)
      CommandTests.expectRefusal(outcome)
      #expect(
        outcome.errors.contains("specsmith.yaml:\(place): error: there is no file api/away.yaml"),
        "\(outcome.errors)")
      #expect(outcome.errors.contains("the folder of the configuration"), "\(outcome.errors)")
    }
  }

  private static let head = "overlay: 1.0.0\ninfo: {title: Better, version: '1'}\nactions:\n"

  static let overlays = [
    Mistake(
      testDescription: "broken YAML", text: "overlay: [1\n", error: "overlay.yaml:2:1: error: ",
      hint: nil),
    Mistake(
      testDescription: "an OpenAPI document", text: ExampleDocument.text,
      error: "overlay.yaml:1:1: error: ", hint: nil),
    Mistake(
      testDescription: "a broken path", text: head + "  - {target: '$.info[', remove: true}\n",
      error: "overlay.yaml:4:22: error: ", hint: nil),
    Mistake(
      testDescription: "a change that breaks the document",
      text: head + "  - {target: $.components.schemas.Kind, update: {type: nonsense}}\n",
      error: "overlay.yaml:4:56: error: ", hint: nil),
    Mistake(
      testDescription: "the root removed", text: head + "  - {target: $, remove: true}\n",
      error: "overlay.yaml:4:14: error: ", hint: nil),
  ]

  @Test("An error in an overlay has its location", arguments: overlays)
  func overlay(_ mistake: Mistake) async throws {
    try await expectRefusal(
      of: mistake, file: "overlay.yaml", arguments: ["--overlay", "overlay.yaml"])
  }

  static let templates = [
    Mistake(
      testDescription: "a field that nothing has",
      text: "{{> Annotations}}\npublic struct {{nmae}} {}\n",
      error: "templates/Record.mustache:2:", hint: "name"),
    Mistake(
      testDescription: "a section that does not end", text: "{{#properties}}\n{{name}}\n",
      error: "templates/Record.mustache:", hint: nil),
    Mistake(
      testDescription: "a tag that does not end", text: "\n{{name\n",
      error: "templates/Record.mustache:2:", hint: nil),
    Mistake(
      testDescription: "a partial that is nowhere", text: "{{> Recrod}}\n",
      error: "templates/Record.mustache:1:", hint: "Record"),
    Mistake(
      testDescription: "a partial that holds itself", text: "{{> Record}}\n",
      error: "templates/Record.mustache:1:", hint: nil),
  ]

  @Test("An error in a template has its location", arguments: templates)
  func template(_ mistake: Mistake) async throws {
    try await expectRefusal(
      of: mistake, file: "templates/Record.mustache", arguments: ["--templates", "templates"])
  }

  private func expectRefusal(
    of mistake: Mistake, file: String, arguments: [String]
  ) async throws {
    try await withOldOutput { workspace in
      try workspace.write("spec.yaml", ExampleDocument.newer)
      try workspace.write(file, mistake.text)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"] + arguments, in: workspace.folder)
      CommandTests.expectRefusal(outcome)
      #expect(
        outcome.headlines.contains { $0.hasPrefix(mistake.error) && $0.contains("error: ") },
        "\(outcome.errors)")
      if let hint = mistake.hint {
        let hints = outcome.errors.split(separator: "\n").filter { $0.contains("hint: ") }
        #expect(hints.contains { $0.contains(hint) }, "\(outcome.errors)")
      }
    }
  }

  @Test("An overlay that matches nothing is a warning at its action")
  func unmatchedOverlay() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write(
        "overlay.yaml", Self.head + "  - {target: $.components.schemas.Nobody, remove: true}\n")
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--overlay", "overlay.yaml"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(
        outcome.headlines.contains { $0.hasPrefix("overlay.yaml:4:") && $0.contains("warning: ") },
        "\(outcome.errors)")
    }
  }
}
