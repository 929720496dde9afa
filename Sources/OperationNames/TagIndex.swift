import Naming
import OpenAPIDocument

/// The document's tags, by name.
public struct TagIndex: Sendable {
  private let tags: [String: TagObject]

  /// The tags by their words in the singular.
  private let resources: [String: TagObject]

  public init(_ tags: [TagObject] = []) {
    self.tags = Dictionary(tags.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    resources = Dictionary(
      tags.map { (Self.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tag with the name of a resource, without regard to case, separators and number: `Payment
  /// Method` for `payment_methods`.
  public func tag(ofResource name: String) -> TagObject? {
    tags[name] ?? resources[Self.key(name)]
  }

  private static func key(_ name: String) -> String {
    NameWords.key(EnglishNoun.singular(NameWords.key(name)))
  }

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
