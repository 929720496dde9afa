import DocumentTree

extension Node {
  /// The elements of the sequence in a field; none where there is no such field.
  func elements(of field: String) -> [Node] { self[field].map { Array($0.elements) } ?? [] }

  /// The entries of the mapping in a field; none where there is no such field.
  func entries(of field: String) -> [(key: Node, value: Node)] {
    self[field].map { Array($0.entries) } ?? []
  }
}
