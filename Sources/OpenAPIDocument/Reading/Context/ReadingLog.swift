import Diagnostics
import DocumentTree
import TextGrammar

/// The diagnostics of reading a document.
struct ReadingLog {
  private(set) var diagnostics = DiagnosticList()
  /// The warnings that are reported only once for a document.
  private var reportedOnce: Set<String> = []
  /// All errors. One that concerns several parts occurs once for each.
  private(set) var faults: [DocumentFault] = []
  /// The parts that are being read, from the outermost to the innermost.
  private var parts: [(kind: DocumentPart.Kind, name: String, node: Node)] = []

  mutating func append(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    guard diagnostic.severity == .error else { return }
    let part = parts.last.map { DocumentPart($0.kind, $0.name, at: $0.node.location) }
    faults.append(DocumentFault(error: diagnostic, part: part))
  }

  /// Begins a part, which ends with ``end()``: errors in between belong to it.
  mutating func begin(_ kind: DocumentPart.Kind, _ name: String, at node: Node) {
    parts.append((kind, name, node))
  }

  mutating func end() { parts.removeLast() }

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

  /// A warning about a problem that usually occurs throughout a document, so that it is reported
  /// once.
  mutating func warningOnce(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    guard reportedOnce.insert("\(code) \(message)").inserted else { return }
    warning(code, message, at: node, hint: hint)
  }

  /// Reports a field that is not carried over. Extensions of other vendors are ignored.
  mutating func unsupported(_ key: Node, in location: String) {
    guard !key.text.hasScalarPrefix("x-") else { return noteExtension(key, in: location) }
    warning(.unsupportedField, "`\(key.text)` in \(location) is not carried over", at: key)
  }

  /// Reports the `x-specsmith-` extensions of an object that can have none, and whose other fields
  /// have any name.
  mutating func noteExtensions(of node: Node, in location: String) {
    for (key, _) in node.entries where key.text.hasScalarPrefix(SpecsmithExtension.prefix) {
      noteExtension(key, in: location)
    }
  }

  /// Reports an `x-specsmith-` extension that is unknown, or in the wrong location.
  ///
  /// - Parameter known: The extensions that are allowed there.
  mutating func noteExtension(
    _ key: Node, in location: String, known: [SpecsmithExtension] = []
  ) {
    guard key.text.hasScalarPrefix(SpecsmithExtension.prefix),
      !known.contains(where: { $0.rawValue == key.text })
    else { return }
    let names = SpecsmithExtension.allCases.map(\.rawValue)
    warning(
      .unsupportedField, "`\(key.text)` means nothing in \(location)", at: key,
      hint: SpecsmithExtension(rawValue: key.text).map { "it belongs to \($0.places)" }
        ?? Spelling.nearest(to: key.text, among: names).map { "did you mean `\($0)`?" }
        ?? "Specsmith knows " + names.map { "`\($0)`" }.joined(separator: ", "))
  }
}
