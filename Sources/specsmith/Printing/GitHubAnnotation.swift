import Diagnostics
import TextGrammar

/// A diagnostic as a workflow command of GitHub Actions, which shows it at the line.
enum GitHubAnnotation {
  static func line(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      properties = [
        ("file", location.file), ("line", String(location.line)), ("col", String(location.column)),
      ]
    }
    properties.append(("title", diagnostic.code.rawValue))
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
    let proposal = diagnostic.proposal.map { "\n\($0)" } ?? ""
    let text = diagnostic.message + hint + proposal
    return "::\(command) \(list)::\(escaped(text, isProperty: false))"
  }

  /// Escapes characters that would end the command, or a property, for the runner.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
