import Foundation
import Testing

@Suite("Control characters in a document")
struct ControlCharacterTests {
  private static let hostile = "a\u{1B}[2Jb\u{7}c\rd\n::error::e\u{202E}f"
  private static let escaped = #""a\u001b[2Jb\u0007c\rd\n::error::e\u202ef""#

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
      ] {
        let outcome = try await Command.run(arguments, in: workspace.folder)
        #expect(!outcome.endedBySignal)
        expectSeen(outcome.output)
        expectSeen(outcome.errors)
      }
    }
  }
}
