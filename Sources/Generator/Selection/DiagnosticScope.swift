import Diagnostics
import DocumentTree

/// Separates the diagnostics of the selected parts from the others.
struct DiagnosticScope {
  private let parts: UsedParts?
  private let root: Node

  init(_ selection: Selection, _ operations: SelectedOperations, in root: Node) {
    self.root = root
    guard selection.isSelective, !selection.includesUnusedSchemas else {
      parts = nil
      return
    }
    parts = UsedParts(
      of: root, operations: operations, schemas: selection.includedSchemas.map(\.text))
  }

  /// The diagnostics about used parts or about other files.
  func relevant(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let parts else { return diagnostics }
    let index = PointerIndex(root, locations: Set(diagnostics.compactMap(\.location)))
    return diagnostics.filter { diagnostic in
      switch diagnostic.code {
      case .schemaLimit, .schemaChainTooLong: true
      default: index.pointer(of: diagnostic).map(parts.contains) ?? true
      }
    }
  }
}
