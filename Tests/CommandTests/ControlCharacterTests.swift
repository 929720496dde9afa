import Foundation
import Testing

@Suite("Control characters in a document")
struct ControlCharacterTests {
  private static let escaped = #""a\u001b[2Jb\u0007c\rd\n::error::e\u202ef\u009bg\u007f""#

  private func document(_ word: String) -> String {
    """
    {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/pets": {"get": {
      "operationId": "list", "parameters": [
        {"name": \(Self.escaped), "in": "query", "schema": {"type": "\(word)"}}],
      "responses": {"200": {"description": "D"}}}}},
      "components": {"schemas": {"Pet": {"type": "object", "required": [\(Self.escaped)],
        "properties": {\(Self.escaped): {"type": "\(word)"}}}}}}
    """
  }

  /// Expects that all characters are visible, and that there are no unexpected line breaks.
  private func expectSeen(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let unseen = text.unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(unseen.isEmpty, "\(text.debugDescription)", sourceLocation: sourceLocation)
    #expect(
      !text.split(separator: "\n").contains { $0.hasPrefix("::error::e") },
      "\(text.debugDescription)", sourceLocation: sourceLocation)
  }

  @Test("Every report shows control characters by their code points")
  func reports() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.json", document("string"))
      try workspace.write("new.json", document("integer"))
      try workspace.write("bad.json", document(#"strin\u001b[2J\n::error::e"#))
      for arguments in [
        ["diff", "old.json", "new.json"], ["diff", "old.json", "new.json", "--format", "markdown"],
        ["lint", "old.json", "--verbose"], ["lint", "old.json", "--diagnostics", "github"],
        ["generate", "old.json", "-o", "SDK"], ["generate", "bad.json", "-o", "SDK"],
        ["generate", "bad.json", "-o", "SDK", "--diagnostics", "github"],
        ["generate", "new.json", "-o", "SDK", "--verify"],
        ["generate", "bad.json", "-o", "SDK", "--diagnostics", "json"],
        ["generate", "bad.json", "-o", "SDK", "--diagnostics", "sarif"],
        ["diff", "old.json", "new.json", "--format", "json"], ["api", "old.json"],
        ["api", "old.json", "--format", "json"],
      ] {
        let outcome = try await Command.run(arguments, in: workspace.folder)
        #expect(!outcome.endedBySignal)
        expectSeen(outcome.output)
        expectSeen(outcome.errors)
      }
    }
  }

  @Test("A document on a terminal has visible characters only, and a file has the document itself")
  func document() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.json", document("string"))
      try workspace.write(
        "overlay.yaml", GeneratedZoo.overlay("Best").replacing("/animals", with: "/pets"))
      let arguments = ["overlay", "old.json", "--overlay", "overlay.yaml", "--format", "json"]
      let file = try await Command.run(arguments, in: workspace.folder)
      expectSuccess(file)
      #expect(file.output.contains("\u{202E}"))
      let terminal = try PseudoTerminal()
      let command = try RunningCommand(arguments, in: workspace, terminal: terminal)
      #expect(try await command.end() == 0)
      let output = try await terminal.output { $0.hasSuffix("}\r\n") }
      #expect(output.contains("⟨U+202E⟩"))
      expectSeen(output.replacing("\r\n", with: "\n"))
    }
  }
}
