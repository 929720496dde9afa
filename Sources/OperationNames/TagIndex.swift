import OpenAPIDocument

/// The document's tags, by name.
public struct TagIndex: Sendable {
  private let tags: [String: TagObject]

  public init(_ tags: [TagObject] = []) {
    self.tags = Dictionary(tags.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(name: String) -> TagObject? { tags[name] }

  /// A tag after the tags that contain it, from the outermost to the innermost.
  func path(to name: String) -> [String] {
    var names = [name]
    var seen: Set = [name]
    while let last = names.last, let parent = tags[last]?.parent, seen.insert(parent).inserted {
      names.append(parent)
    }
    return names.reversed()
  }
}
