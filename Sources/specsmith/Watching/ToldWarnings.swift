import Diagnostics

/// What the last run of a command that goes on has told, so that it is not told again.
struct ToldWarnings {
  /// A warning, wherever it is: an edit above it changes its line.
  private struct Content: Hashable {
    var code: DiagnosticCode
    var message: String
  }

  private var contents: Set<Content> = []

  /// The errors, and the warnings that the run before did not have.
  mutating func news(among diagnostics: [Diagnostic]) -> [Diagnostic] {
    let before = contents
    contents = []
    return diagnostics.filter { diagnostic in
      let content = Content(code: diagnostic.code, message: diagnostic.message)
      contents.insert(content)
      return diagnostic.severity == .error || !before.contains(content)
    }
  }
}
