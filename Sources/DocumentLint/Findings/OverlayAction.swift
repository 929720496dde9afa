import DocumentTree

/// One change that is proposed to a document.
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
  /// Whether a person has to complete or confirm it, so that it is written as a comment.
  var isSketch: Bool

  /// The action as an element of an overlay's `actions`; a sketch as a comment.
  var lines: [String] {
    var lines = ["- target: " + YAMLText.scalar(target)]
    switch change {
    case .update(let value): lines += ["  update:"] + value.lines.map { "    " + $0 }
    case .remove: lines.append("  remove: true")
    }
    return isSketch ? lines.map { "# " + $0 } : lines
  }
}
