import Diagnostics

/// A diagnostic as one line of JSON, for programs that read line by line.
enum DiagnosticJSON {
  static func line(_ diagnostic: Diagnostic) -> String {
    let entry = Entry(
      severity: diagnostic.severity.rawValue, code: diagnostic.code, message: diagnostic.message,
      file: diagnostic.location?.file, line: diagnostic.location?.line,
      column: diagnostic.location?.column, hint: diagnostic.hint, proposal: diagnostic.proposal)
    return VisibleJSON.line(of: entry) ?? ""
  }

  private struct Entry: Encodable {
    var severity: String
    var code: DiagnosticCode
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    var hint: String?
    var proposal: String?
  }
}
