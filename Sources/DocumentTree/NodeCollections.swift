import CLibYAML

extension Node {
  /// A sequence's elements in order; empty for other kinds.
  public var elements: Elements { Elements(node: self) }

  /// A mapping's entries in document order; empty for other kinds.
  public var entries: Entries { Entries(node: self) }

  /// A mapping's value for a key, compared byte by byte; `nil` for other kinds.
  public subscript(_ key: String) -> Node? {
    guard kind == .mapping else { return nil }
    var key = key
    let value = key.withUTF8 { bytes in
      withUnsafePointer(to: storage.tree) { tree in
        clibyaml_value_for_key(tree, UInt32(index), bytes.baseAddress, bytes.count)
      }
    }
    return value == 0 ? nil : Node(storage: storage, index: Int(value))
  }

  /// The element at an index; `nil` if the sequence is shorter, and for other kinds.
  public func element(at position: Int) -> Node? {
    guard kind == .sequence, position >= 0, position < count else { return nil }
    return elements.dropFirst(position).first
  }

  /// The elements of a sequence. Their indexes are those of the nodes in the tree.
  public struct Elements: Collection, Sendable {
    let storage: TreeStorage
    public let startIndex: Int
    public let endIndex: Int
    public let count: Int

    init(node: Node) {
      let isSequence = node.kind == .sequence
      storage = node.storage
      startIndex = node.index + 1
      endIndex = isSequence ? node.index + node.span : startIndex
      count = isSequence ? node.count : 0
    }

    public func index(after index: Int) -> Int { index + Int(storage.nodes[index].span) }
    public subscript(index: Int) -> Node { Node(storage: storage, index: index) }
  }

  /// The entries of a mapping. Their indexes are those of the keys in the tree.
  public struct Entries: Collection, Sendable {
    let storage: TreeStorage
    public let startIndex: Int
    public let endIndex: Int
    public let count: Int

    init(node: Node) {
      let isMapping = node.kind == .mapping
      storage = node.storage
      startIndex = node.index + 1
      endIndex = isMapping ? node.index + node.span : startIndex
      count = isMapping ? node.count : 0
    }

    public func index(after index: Int) -> Int { index + 1 + Int(storage.nodes[index + 1].span) }

    public subscript(index: Int) -> (key: Node, value: Node) {
      (Node(storage: storage, index: index), Node(storage: storage, index: index + 1))
    }
  }
}
