import Diagnostics
import DocumentTree

/// The JSON Pointers of some locations of a tree.
///
/// Several nodes can have the same location, such as a mapping and its first key.
struct PointerIndex {
  /// The pointers for each location, from the outermost to the innermost node.
  private var pointers: [SourceLocation: [[String]]] = [:]
  private let locations: Set<SourceLocation>

  /// Visits each node of the tree once.
  init(_ root: Node, locations: Set<SourceLocation>) {
    self.locations = locations
    guard !locations.isEmpty else { return }
    visit(root, [])
  }

  /// The innermost pointer whose last token a message quotes; otherwise the outermost one.
  func pointer(of diagnostic: Diagnostic) -> JSONPointer? {
    guard let location = diagnostic.location, let candidates = pointers[location] else {
      return nil
    }
    let quoted = candidates.last { tokens in
      tokens.last.map { diagnostic.message.contains("`\($0)`") } ?? false
    }
    return (quoted ?? candidates.first).map(JSONPointer.init(tokens:))
  }

  private mutating func visit(_ node: Node, _ path: [String]) {
    note(node, path)
    switch node.kind {
    case .mapping:
      for (key, value) in node.entries {
        let path = path + [key.text]
        note(key, path)
        visit(value, path)
      }
    case .sequence:
      for (index, element) in node.elements.enumerated() { visit(element, path + [String(index)]) }
    default: break
    }
  }

  private mutating func note(_ node: Node, _ path: [String]) {
    let location = node.location
    guard locations.contains(location) else { return }
    let known = pointers[location, default: []]
    // A copy of an alias has the location of its anchor, so the first node is used.
    guard known.last.map({ path.starts(with: $0) && path != $0 }) ?? true else { return }
    pointers[location] = known + [path]
  }
}
