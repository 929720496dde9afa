import Diagnostics
import DocumentTree

/// Finds nodes by location, for parts of the model that only have locations.
struct LocationIndex: Sendable {
  private var mappings: [SourceLocation: Node] = [:]
  private var values: [SourceLocation: Node] = [:]
  /// The files of the tree: the document and its overlays.
  private(set) var files: Set<String> = []

  /// Goes through the tree once.
  init(_ root: Node) {
    var waiting = [root]
    while let node = waiting.popLast() {
      switch node.kind {
      case .mapping:
        let location = node.location
        files.insert(location.file)
        // A copy of an alias has the location of its anchor, so the first node is used.
        if mappings[location].map({ node.precedes($0) }) ?? true { mappings[location] = node }
        for (key, value) in node.entries where value.kind == .mapping || value.kind == .sequence {
          if value.kind == .mapping {
            let location = key.location
            if values[location].map({ value.precedes($0) }) ?? true { values[location] = value }
          }
          waiting.append(value)
        }
      case .sequence:
        waiting += node.elements.filter { $0.kind == .mapping || $0.kind == .sequence }
      default: break
      }
    }
  }

  /// The mapping that begins at a location.
  func mapping(at location: SourceLocation) -> Node? { mappings[location] }

  /// The value of the key at a location.
  func value(ofKeyAt location: SourceLocation) -> Node? { values[location] }
}
