import CLibYAML

/// Owns the arrays of one tree.
///
/// Unchecked because of the pointers. Sharing is safe because nothing writes to the arrays between
/// the initializer and `deinit`, and nothing else has access before and after.
final class TreeStorage: @unchecked Sendable {
  let tree: clibyaml_tree
  let nodes: UnsafePointer<clibyaml_node>
  /// The unit of the records' `file`.
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
