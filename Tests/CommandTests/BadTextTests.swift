import Foundation
import Testing

@Suite("Files that cannot be parsed")
struct BadTextTests {
  static let documents: [BadDocument] = [
    BadDocument("an empty file", "empty-document", at: "1:1", [], hint: "empty"),
    BadDocument("white space", "empty-document", at: "2:1", Array("  \n".utf8), hint: "empty"),
    BadDocument(
      "comments only", "empty-document", at: "3:1", Array("# one\n# two\n".utf8), hint: "comments"),
    BadDocument("a list that does not end", "yaml-syntax", "openapi: [3.0.0\n◆"),
    BadDocument(
      "a quotation that does not end", "yaml-syntax", "openapi: '3.0.0\n◆", hint: "quote"),
    BadDocument("a wrong indent", "yaml-syntax", "openapi: 3.0.0\n  info◆: {}\n"),
    BadDocument("a character that YAML reserves", "yaml-syntax", "openapi: ◆@3\n", hint: "quotes"),
    BadDocument("a tab for an indent", "tab-indentation", "info:\n◆\ttitle: Zoo\n", hint: "spaces"),
    BadDocument(
      "a key that stands twice", "duplicate-key",
      "openapi: 3.0.0\ninfo:\n  title: Zoo\n  ◆title: Farm\n", hint: "line 3"),
    BadDocument(
      "two documents", "multiple-documents", "openapi: 3.0.0\n◆---\nopenapi: 3.0.0\n",
      hint: "file of its own"),
    BadDocument("an alias that means itself", "cyclic-alias", "openapi: &a\n  again: ◆*a\n"),
    BadDocument("an alias to nothing", "unknown-alias", "openapi: ◆*nobody\n", hint: "quotes"),
    BadDocument("a NUL byte", "control-character", "openapi: 3.0◆\u{0}.0\n"),
    BadDocument("a bell", "control-character", "openapi: 3.0.0\ninfo: ◆\u{7}\n"),
    BadDocument(
      "bytes that are not UTF-8", "invalid-encoding", at: "2:15",
      Array("openapi: 3.0.0\ninfo: {title: ".utf8) + [0xFF] + Array("}\n".utf8)),
    BadDocument(
      "half of a character at the end", "invalid-encoding", at: "1:8",
      Array("title: ".utf8) + [0xF0, 0x9F, 0x98]),
    BadDocument(
      "a picture", "invalid-encoding", at: "1:1", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]),
    BadDocument(
      "one long line of one word", "not-openapi", "◆" + String(repeating: "x", count: 3_000_000)),
    BadDocument(
      "one long line of values", "yaml-syntax",
      "[" + String(repeating: "1, ", count: 1_000_000) + "\n◆"),
  ]

  @Test("The error has a location, and the existing output stays", arguments: documents)
  func refused(_ document: BadDocument) async throws {
    try await expectRefusal(of: document)
  }

  static let openings = ["[", "[\n", "{a: ", "{\"a\":", "- "]

  @Test("Nesting of 100,000 levels is refused, for every kind of collection", arguments: openings)
  func nesting(opening: String) async throws {
    try await withOldOutput { workspace in
      try workspace.write("spec.yaml", String(repeating: opening, count: 100_000))
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      let pattern = /spec\.yaml:\d+:\d+: error: .*\[nesting-too-deep\]/
      #expect(outcome.errors.contains(pattern), "\(outcome.errors.prefix(500))")
    }
  }

  @Test("Aliases that multiply nodes are refused before they exhaust the memory")
  func aliasBomb() async throws {
    let levels = (1...30).map { level in
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      return "a\(level): &a\(level) [\(inner)]"
    }
    let text = (["a0: &a0 [x, x]"] + levels).joined(separator: "\n")
    try await withOldOutput { workspace in
      try workspace.write("spec.yaml", text)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      let pattern = /spec\.yaml:\d+:\d+: error: .*\[alias-limit\]/
      #expect(outcome.errors.contains(pattern), "\(outcome.errors.prefix(500))")
    }
  }
}
