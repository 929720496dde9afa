import CLibYAML
import Diagnostics

/// A document that can be edited: parts of trees, and replacements for others.
public indirect enum TreeValue: Sendable {
  /// An unchanged part of a tree. Its size does not affect the cost.
  case node(Node)
  case scalar(Scalar)
  case sequence([TreeValue], SourceLocation)
  case mapping([Entry], SourceLocation)

  public struct Entry: Sendable {
    public var key: Scalar
    public var value: TreeValue

    public init(key: Scalar, value: TreeValue) {
      self.key = key
      self.value = value
    }
  }

  public struct Scalar: Sendable {
    /// A scalar's kind; never `sequence` or `mapping`.
    public var kind: Node.Kind
    public var text: String
    public var style: Node.Style
    public var location: SourceLocation

    public init(kind: Node.Kind, text: String, style: Node.Style, location: SourceLocation) {
      self.kind = kind
      self.text = text
      self.style = style
      self.location = location
    }

    /// The string of a key or a scalar.
    public init(_ node: Node) {
      self.init(kind: node.kind, text: node.text, style: node.style, location: node.location)
    }
  }

  /// The value with its outermost collection expanded; never `node`.
  public var opened: TreeValue {
    guard case .node(let node) = self else { return self }
    switch node.kind {
    case .sequence:
      return .sequence(node.elements.map { .node($0) }, node.location)
    case .mapping:
      let entries = node.entries.map { Entry(key: Scalar($0.key), value: .node($0.value)) }
      return .mapping(entries, node.location)
    default:
      return .scalar(Scalar(node))
    }
  }
}

extension Node {
  /// The node as an editable value.
  public var value: TreeValue { .node(self) }
}
