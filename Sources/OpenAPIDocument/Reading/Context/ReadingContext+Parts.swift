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
    let open = OpenPart(kind: kind, node: node)
    let isOpen = !openParts.insert(open).inserted
    guard !isOpen || kind.mayRecur else {
      // A `$ref` can stand for the map or the list that contains it.
      log.error(
        .circularReference, "the \(kind.rawValue) contains itself", at: node,
        hint: "a `$ref` in it leads to the list or the map that it is in: refer to one entry")
      return nil
    }
    defer { if !isOpen { openParts.remove(open) } }
    return read(&self)
  }

  func isLeftOut(_ kind: DocumentPart.Kind, _ name: String, at node: Node) -> Bool {
    !leftOut.isEmpty && leftOut.contains(DocumentPart(kind, name, at: node.location))
  }
}

/// A part that is being read.
struct OpenPart: Hashable {
  let kind: DocumentPart.Kind
  let node: Node

  /// Hardly ever do parts of two kinds begin at one node.
  func hash(into hasher: inout Hasher) { hasher.combine(node) }

  func _rawHashValue(seed: Int) -> Int { node._rawHashValue(seed: seed) }
}

extension DocumentPart.Kind {
  /// Whether a part of this kind may contain itself: the callbacks of an operation may lead to its
  /// own path. Their readers end that.
  fileprivate var mayRecur: Bool {
    switch self {
    case .path, .operation, .webhook, .callback: true
    case .field, .parameter, .response, .header, .schema, .server, .link, .example, .component,
      .securityScheme:
      false
    }
  }
}
