import CLibYAML

/// Owns the arrays of one tree.
///
/// Unchecked because of the pointers; it is safe to share since nothing writes to the arrays between
/// the initializer, before which nobody else has them, and `deinit`, after which nobody has.
final class TreeStorage: @unchecked Sendable {
  let tree: clibyaml_tree
  let nodes: UnsafePointer<clibyaml_node>
  /// What the records' `file` counts in.
  let files: [String]

  /// Takes over a tree that was filled, which has at least one record.
  init(taking tree: clibyaml_tree, files: [String]) {
    self.tree = tree
    self.nodes = UnsafePointer(tree.nodes)
    self.files = files
  }

  deinit {
    var tree = tree
    clibyaml_tree_free(&tree)
  }

  func text(of record: clibyaml_node) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: tree.text + Int(record.offset), count: Int(record.length))
  }
}
