import Diagnostics
import DocumentTree
import Overlay
import Testing

func tree(_ text: String, file: String = "spec.yaml") throws -> Tree {
  try Tree.parse(Source(file: file, text: text))
}

/// Applies actions, written as YAML, to a document.
func overlaying(
  _ document: String, version: String = "1.1.0", stepLimit: Int = 10_000_000, _ actions: String
) throws -> (root: Node, diagnostics: [Diagnostic]) {
  let header = "overlay: \(version)\ninfo: {title: Test, version: '1'}\nactions:\n"
  let parsed = OverlayDocument.parse(try tree(header + actions, file: "overlay.yaml"))
  guard let overlay = parsed.document else { throw try #require(parsed.diagnostics.first) }
  let result = overlay.apply(to: try tree(document), stepLimit: stepLimit)
  return (result.tree.root, parsed.diagnostics + result.diagnostics)
}

/// A diagnostic as a short line: `4:11 error overlay-structure`.
func summary(_ diagnostic: Diagnostic) -> String {
  let location = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
  return "\(location)\(diagnostic.severity.rawValue) \(diagnostic.code)"
}
