import Diagnostics
import DocumentTree

/// What was noticed while a document was read.
struct ReadingLog {
  private(set) var diagnostics = DiagnosticList()
  /// What was warned of once, where a warning for each place would say nothing more.
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

  /// Says that a field is not carried over. Vendor extensions are nobody's business but the vendor's.
  mutating func unsupported(_ key: Node, in place: String) {
    guard !key.text.hasPrefix("x-") else { return }
    warning(.unsupportedField, "`\(key.text)` in \(place) is not carried over", at: key)
  }
}
