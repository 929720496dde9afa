import DocumentTree

/// A proposed change of the document.
struct OverlayAction: Sendable {
  enum Change: Sendable {
    case update(OverlayValue)
    case remove
  }

  /// The target's node; its position determines the order of actions.
  var node: Node
  /// The JSONPath of the node.
  var target: String
  var change: Change
  /// A question that the user must answer first, so that the action is written as a comment; `nil`
  /// if it can be applied unchanged.
  var question: String?

  /// The nodes to remove first, because an update cannot be merged into a node of another kind
  /// (Overlay 1.1, Action Object).
  var replaced: [Replaced] = []

  var isSketch: Bool { question != nil }

  struct Replaced: Sendable {
    var node: Node
    /// The JSONPath of the node.
    var target: String
  }

  /// The action, after those that prepare it, as elements of an overlay's `actions`. A sketch is a
  /// comment.
  var lines: [String] {
    var lines = replaced.flatMap { Self.removal(of: $0.target) }
    switch change {
    case .update(let value):
      lines.append("- target: " + YAMLText.scalar(target))
      lines += ["  update:"] + value.lines.map { "    " + $0 }
    case .remove: lines += Self.removal(of: target)
    }
    return isSketch ? lines.map { "# " + $0 } : lines
  }

  private static func removal(of target: String) -> [String] {
    ["- target: " + YAMLText.scalar(target), "  remove: true"]
  }
}
