import CLibYAML

/// Owns the arrays of a tree.
///
/// Marked as unchecked because of the pointers. Sharing is safe: the arrays do not change between
/// the initializer and `deinit`, and nothing else can access them.
final class TreeStorage: @unchecked Sendable {
  let tree: clibyaml_tree
  let nodes: UnsafePointer<clibyaml_node>
  /// The file names, to which the records' `file` is an index.
  let files: [String]

  /// Takes ownership of a parsed tree, which has at least one record.
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
