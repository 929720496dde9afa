import Diagnostics
import DocumentTree

/// What was noticed while a document was read.
struct ReadingLog {
  private(set) var diagnostics = DiagnosticList()
  /// Warnings that were reported once, where a repetition at each location would add nothing.
  private var saidOnce: Set<String> = []

  mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func error(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    append(.error(code, message, at: node.location, hint: hint))
  }

  mutating func warning(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    append(.warning(code, message, at: node.location, hint: hint))
  }

  /// A warning of something that a document does everywhere when it does it at all.
  mutating func warningOnce(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    guard saidOnce.insert("\(code) \(message)").inserted else { return }
    warning(code, message, at: node, hint: hint)
  }

  /// Says that a field is not carried over. Extensions of other vendors are ignored.
  mutating func unsupported(_ key: Node, in location: String) {
    guard !key.text.hasPrefix("x-") else { return noteExtension(key, in: location) }
    warning(.unsupportedField, "`\(key.text)` in \(location) is not carried over", at: key)
  }

  /// Says of an extension in Specsmith's own name that it is none, or not there.
  ///
  /// - Parameter known: Those that mean something there.
  mutating func noteExtension(
    _ key: Node, in location: String, known: [SpecsmithExtension] = []
  ) {
    guard key.text.hasPrefix(SpecsmithExtension.prefix),
      !known.contains(where: { $0.rawValue == key.text })
    else { return }
    let names = SpecsmithExtension.allCases.map(\.rawValue)
    warning(
      .unsupportedField, "`\(key.text)` means nothing in \(location)", at: key,
      hint: Spelling.nearest(to: key.text, among: names).map { "did you mean `\($0)`?" }
        ?? "Specsmith knows " + names.map { "`\($0)`" }.joined(separator: ", "))
  }
}
