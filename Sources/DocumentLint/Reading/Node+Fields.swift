import DocumentTree

extension Node {
  /// The elements of the sequence in a field; empty if the field is missing.
  func elements(of field: String) -> [Node] { self[field].map { Array($0.elements) } ?? [] }

  /// The entries of the mapping in a field; empty if the field is missing.
  func entries(of field: String) -> [(key: Node, value: Node)] {
    self[field].map { Array($0.entries) } ?? []
  }
}
