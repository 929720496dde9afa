import DocumentTree

/// Parts of a document that can be left out if they have errors.
extension ReadingContext {
  /// Reads a part, unless it is left out.
  ///
  /// - Parameters:
  ///   - name: The part's name in the document.
  ///   - node: The beginning of the part.
  /// - Returns: `nil` also if the part is left out.
  mutating func part<Object>(
    _ kind: DocumentPart.Kind, _ name: String, at node: Node,
    read: (inout ReadingContext) -> Object?
  ) -> Object? {
    guard !isLeftOut(kind, name, at: node) else { return nil }
    log.begin(kind, name, at: node)
    defer { log.end() }
    return read(&self)
  }

  func isLeftOut(_ kind: DocumentPart.Kind, _ name: String, at node: Node) -> Bool {
    !leftOut.isEmpty && leftOut.contains(DocumentPart(kind, name, at: node.location))
  }
}
