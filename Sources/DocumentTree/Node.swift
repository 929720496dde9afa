import CLibYAML
import Diagnostics
import TextGrammar

/// One node of a tree: a scalar, a sequence or a mapping. It keeps its tree alive.
public struct Node: Sendable {
  /// The type of a node's value, by YAML's core schema.
  public enum Kind: UInt8, Sendable {
    // The order of the C constants.
    case null, boolean, integer, number, string, sequence, mapping
  }

  /// The notation of a scalar; collections are `plain` (block style) or `flow` (in brackets).
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, flow
  }

  let storage: TreeStorage
  /// The position of the node in document order. Keys count as nodes.
  package let index: Int

  init(storage: TreeStorage, index: Int) {
    self.storage = storage
    self.index = index
  }

  var record: clibyaml_node { storage.nodes[index] }

  /// The number of nodes of the subtree, including this one. Their indexes are consecutive.
  package var span: Int { Int(record.span) }

  public var kind: Kind { Kind(rawValue: record.kind) ?? .null }
  public var style: Style { Style(rawValue: record.style) ?? .plain }

  /// The beginning of the node. A copy made for an alias has the location of its anchor, and a node
  /// from another document has a location in that document's file.
  public var location: SourceLocation {
    let record = record
    return SourceLocation(
      file: storage.files[Int(record.file)], line: Int(record.line), column: Int(record.column))
  }

  /// The number of elements or entries; 0 for a scalar.
  public var count: Int { Int(record.count) }

  /// The tree that contains the node.
  public var tree: Tree { Tree(storage: storage) }
}

extension Node: Hashable {
  /// Whether both are the same position of the same tree. Equal content elsewhere is not equal.
  public static func == (left: Node, right: Node) -> Bool {
    left.storage === right.storage && left.index == right.index
  }

  public func hash(into hasher: inout Hasher) {
    // Nearly all nodes in a table are of one tree.
    hasher.combine(index)
  }

  /// Tables of nodes are looked into so often that the general hash function takes a fortieth of the
  /// time of generating. Indices are unique among the nodes of a file.
  public func _rawHashValue(seed: Int) -> Int { seed.mixed(with: index) }
}
