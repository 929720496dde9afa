import CLibYAML
import Diagnostics

/// One node of a tree: a scalar, a sequence or a mapping. It keeps its tree alive.
public struct Node: Sendable {
  /// What a node holds, by YAML's core schema.
  public enum Kind: UInt8, Sendable {
    // The order of the C constants.
    case null, boolean, integer, number, string, sequence, mapping
  }

  /// How a scalar is written; collections are `plain` (by indentation) or `flow` (in brackets).
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, flow
  }

  let storage: TreeStorage
  /// The number of nodes of the tree, keys included, that come before this one in the document.
  package let index: Int

  init(storage: TreeStorage, index: Int) {
    self.storage = storage
    self.index = index
  }

  var record: clibyaml_node { storage.nodes[index] }

  /// The number of nodes of the subtree, this one included: its nodes have consecutive indexes.
  package var span: Int { Int(record.span) }

  public var kind: Kind { Kind(rawValue: record.kind) ?? .null }
  public var style: Style { Style(rawValue: record.style) ?? .plain }

  /// Where the node begins. What an alias brought in is where its anchor is, and what came from
  /// another document is in that document's file.
  public var location: SourceLocation {
    let record = record
    return SourceLocation(
      file: storage.files[Int(record.file)], line: Int(record.line), column: Int(record.column))
  }

  /// A sequence's elements or a mapping's entries; 0 for a scalar.
  public var count: Int { Int(record.count) }

  /// The tree that the node belongs to.
  public var tree: Tree { Tree(storage: storage) }
}

extension Node: Hashable {
  /// Whether both are the same position of the same tree, regardless of its content.
  public static func == (left: Node, right: Node) -> Bool {
    left.storage === right.storage && left.index == right.index
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(storage))
    hasher.combine(index)
  }
}
