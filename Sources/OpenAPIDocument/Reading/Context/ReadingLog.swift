import Diagnostics
import DocumentTree
import TextGrammar

/// What was noticed while a document was read.
struct ReadingLog {
  private(set) var diagnostics = DiagnosticList()
  /// Warnings that were reported once, where a repetition at each location would add nothing.
  private var saidOnce: Set<String> = []
  /// The errors, each as often as it was met, since each time another part has it.
  private(set) var faults: [DocumentFault] = []
  /// The parts that are being read, each in the one before.
  private var parts: [(kind: DocumentPart.Kind, name: String, node: Node)] = []

  mutating func append(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    guard diagnostic.severity == .error else { return }
    let part = parts.last.map { DocumentPart($0.kind, $0.name, at: $0.node.location) }
    faults.append(DocumentFault(error: diagnostic, part: part))
  }

  /// Says that a part is being read, up to ``end()``: what is wrong until then is wrong with it.
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

  /// A warning of something that a document does everywhere when it does it at all.
  mutating func warningOnce(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    guard saidOnce.insert("\(code) \(message)").inserted else { return }
    warning(code, message, at: node, hint: hint)
  }

  /// Says that a field is not carried over. Extensions of other vendors are ignored.
  mutating func unsupported(_ key: Node, in location: String) {
    guard !key.text.hasScalarPrefix("x-") else { return noteExtension(key, in: location) }
    warning(.unsupportedField, "`\(key.text)` in \(location) is not carried over", at: key)
  }

  /// Says of an extension in Specsmith's own name that it is none, or not there.
  ///
  /// - Parameter known: Those that mean something there.
  mutating func noteExtension(
    _ key: Node, in location: String, known: [SpecsmithExtension] = []
  ) {
    guard key.text.hasScalarPrefix(SpecsmithExtension.prefix),
      !known.contains(where: { $0.rawValue == key.text })
    else { return }
    let names = SpecsmithExtension.allCases.map(\.rawValue)
    warning(
      .unsupportedField, "`\(key.text)` means nothing in \(location)", at: key,
      hint: Spelling.nearest(to: key.text, among: names).map { "did you mean `\($0)`?" }
        ?? "Specsmith knows " + names.map { "`\($0)`" }.joined(separator: ", "))
  }
}
