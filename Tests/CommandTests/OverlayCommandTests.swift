import Foundation
import Testing

@Suite("The command `overlay`")
struct OverlayCommandTests {
  private static let document = """
    # The shop's own words.
    openapi: 3.1.0
    info:
      title: "Zoo"
      version: '1.0'
    paths: {}

    """

  private static func overlay(_ actions: String, version: String = "1.1.0") -> String {
    "overlay: \(version)\ninfo: {title: Test, version: '1'}\nactions:\n" + actions
  }

  @Test("The document is written to standard output as YAML, and errors to standard error")
  func prints() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write(
        "more.yaml",
        Self.overlay(
          "  - target: $.info\n    update: {description: \"One\\n\\nTwo\\n\", x-open: 'yes'}\n"
            + "  - target: $.tags\n    remove: true\n"))
      let outcome = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "more.yaml"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(
        outcome.output == """
          openapi: 3.1.0
          info:
            title: Zoo
            version: '1.0'
            description: |
              One

              Two
            x-open: 'yes'
          paths: {}

          """)
      #expect(
        outcome.headlines == [
          "more.yaml:6:13: warning: The target `$.tags` matches nothing [overlay-no-match]"
        ])
      #expect(try workspace.names() == ["more.yaml", "zoo.yaml"])
    }
  }

  @Test("Several overlays apply in the given order")
  func order() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write("a.yaml", Self.overlay("  - {target: $, update: {x-list: [a]}}\n"))
      try workspace.write(
        "b.json",
        #"{"overlay": "1.1.0", "info": {"title": "b", "version": "1"}, "#
          + #""actions": [{"target": "$['x-list']", "update": ["b"]}]}"#)
      let outcome = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "a.yaml", "--overlay", "b.json"],
        in: workspace.folder)
      expectSuccess(outcome)
      #expect(outcome.output.hasSuffix("x-list:\n  - a\n  - b\n"), "\(outcome.output)")
      let reverse = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "b.json", "--overlay", "a.yaml"],
        in: workspace.folder)
      #expect(reverse.output.hasSuffix("x-list:\n  - a\n"), "\(reverse.output)")
      #expect(reverse.errors.contains("b.json:1:"), "\(reverse.errors)")
    }
  }

  @Test(
    "Overlays of the configuration apply if none is given, or if the configuration is",
    arguments: [
      ([], "- configured"), (["--overlay", "named.yaml"], "- named"),
      (
        ["--overlay", "named.yaml", "--config", "api/specsmith.yaml"],
        "- configured\n  - named"
      ),
    ])
  func configuration(arguments: [String], list: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api/zoo.yaml", Self.document + "x-list: []\n")
      try workspace.write("api/specsmith.yaml", "overlays: [configured.yaml]\n")
      for (path, name) in [("api/configured.yaml", "configured"), ("named.yaml", "named")] {
        try workspace.write(
          path, Self.overlay("  - {target: \"$['x-list']\", update: \(name)}\n"))
      }
      let outcome = try await Command.run(
        ["overlay", "api/zoo.yaml"] + arguments, in: workspace.folder)
      expectSuccess(outcome)
      #expect(outcome.output.hasSuffix("x-list:\n  \(list)\n"), "\(outcome.output)")
    }
  }

  @Test("A command without overlays is a usage error")
  func noOverlay() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      let outcome = try await Command.run(["overlay", "zoo.yaml"], in: workspace.folder)
      expectRefusal(outcome, status: 64)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("The document can be JSON, or a code block of a page, and the given one is used")
  func inputs() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.json", #"{"openapi": "3.1.0", "info": {"title": "Zoo"}}"#)
      try workspace.write("zoo.md", "# Zoo\n\n```yaml\nopenapi: 3.1.0\ninfo: {title: Zoo}\n```\n")
      try workspace.write(
        "more.yaml",
        "extends: https://example.com/other.yaml\n"
          + Self.overlay("  - {target: $.info, update: {version: '2'}}\n"))
      for document in ["zoo.json", "zoo.md"] {
        let outcome = try await Command.run(
          ["overlay", document, "--overlay", "more.yaml"], in: workspace.folder)
        expectSuccess(outcome)
        #expect(
          outcome.output == "openapi: 3.1.0\ninfo:\n  title: Zoo\n  version: '2'\n",
          "\(outcome.output)")
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
      }
    }
  }

  @Test(
    "The format is the given one, or else that of the output's file name",
    arguments: [
      (["--format", "json"], true), (["-o", "out.json"], true), (["-o", "out.yaml"], false),
      (["-o", "out"], false), (["-o", "out.json", "--format", "yaml"], false),
    ])
  func formats(arguments: [String], isJSON: Bool) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write("more.yaml", Self.overlay("  - {target: $.info, update: {x: 0x1F}}\n"))
      let outcome = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "more.yaml"] + arguments, in: workspace.folder)
      expectSuccess(outcome)
      let file = arguments.first { $0.hasPrefix("out") }
      let text = try file.map { try workspace.text($0) } ?? outcome.output
      #expect(text.contains(isJSON ? "\"x\": 31\n" : "  x: 0x1F\n"), "\(text)")
      if file != nil { #expect(outcome.output.isEmpty) }
    }
  }

  @Test(
    "Errors leave the output unchanged",
    arguments: [
      "  - {target: $.info, update: text}\n", "  - {target: '$.info[', remove: true}\n",
      "  - {target: $.info, update: {x: 1}}\n  - {target: $, remove: true}\n", "  - [\n",
    ])
  func errors(actions: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write("more.yaml", Self.overlay(actions))
      try workspace.write("out.yaml", "old\n")
      let arguments = ["overlay", "zoo.yaml", "--overlay", "more.yaml"]
      let outcome = try await Command.run(arguments + ["-o", "out.yaml"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.hasPrefix("more.yaml:"), "\(outcome.errors)")
      #expect(try workspace.text("out.yaml") == "old\n")
      let printed = try await Command.run(arguments, in: workspace.folder)
      expectRefusal(printed)
      #expect(printed.output.isEmpty)
    }
  }

  @Test("A number that JSON cannot express is an error")
  func infinity() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write("more.yaml", Self.overlay("  - {target: $, update: {x: .inf}}\n"))
      let outcome = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "more.yaml", "-o", "zoo.json"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.hasPrefix("more.yaml:4:29: error: "), "\(outcome.errors)")
      #expect(!workspace.exists("zoo.json"))
    }
  }

  @Test(
    "Inputs, and anything other than a regular file, are never overwritten",
    arguments: ["zoo.yaml", "./folder/../more.yaml", "link.yaml", "folder", "nowhere/out.yaml", ""])
  func overwriting(output: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write("more.yaml", Self.overlay("  - {target: $, update: {x: 1}}\n"))
      try workspace.makeFolder("folder")
      try FileManager.default.createSymbolicLink(
        at: workspace.url("link.yaml"), withDestinationURL: workspace.url("zoo.yaml"))
      let before = try workspace.contents(below: ".")
      let outcome = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "more.yaml", "-o", output], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("[output]"), "\(outcome.errors)")
      #expect(try workspace.contents(below: ".") == before)
    }
  }

  @Test("--quiet hides warnings, and --diagnostics chooses their format")
  func diagnostics() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      try workspace.write("more.yaml", Self.overlay("  - {target: $.tags, remove: true}\n"))
      let arguments = ["overlay", "zoo.yaml", "--overlay", "more.yaml"]
      let quiet = try await Command.run(arguments + ["--quiet"], in: workspace.folder)
      expectSuccess(quiet)
      #expect(quiet.errors.isEmpty, "\(quiet.errors)")
      let json = try await Command.run(
        arguments + ["--diagnostics", "json"], in: workspace.folder)
      expectSuccess(json)
      #expect(json.errors.contains(#""code":"overlay-no-match""#), "\(json.errors)")
      #expect(json.errors.contains(#""line":4"#), "\(json.errors)")
    }
  }

  @Test("Documents of the maximum depth are written")
  func depth() async throws {
    try await Workspace.withTemporary { workspace in
      let deep = String(repeating: "[", count: 510) + String(repeating: "]", count: 510)
      try workspace.write("zoo.yaml", "openapi: 3.1.0\nx-deep: \(deep)\n")
      try workspace.write("more.yaml", Self.overlay("  - {target: $, update: {x: 1}}\n"))
      let outcome = try await Command.run(
        ["overlay", "zoo.yaml", "--overlay", "more.yaml", "-o", "out.yaml"], in: workspace.folder)
      expectSuccess(outcome)
      let again = try await Command.run(
        ["overlay", "out.yaml", "--overlay", "more.yaml"], in: workspace.folder)
      expectSuccess(again)
      #expect(again.output == (try workspace.text("out.yaml")))
    }
  }
}
