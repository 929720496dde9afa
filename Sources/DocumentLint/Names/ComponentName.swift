import DocumentTree
import Naming
import TextGrammar

/// Chooses names for inline schemas.
enum ComponentName {
  /// A new name for the common meaning of several schemas.
  ///
  /// - Parameters:
  ///   - names: The names of the properties or parameters that have the schemas.
  ///   - nodes: The schemas.
  ///   - traits: Words that distinguish the schemas from others of the same name, such as their
  ///     values.
  ///   - taken: The existing names in lowercase. The new name is added.
  static func unused(
    for names: [String], at nodes: [Node], traits: [String] = [], in root: Node,
    besides taken: inout NameSeries
  ) -> String {
    let words = names.map { name in
      NameWords.identifierWords(name).map { EnglishNoun.singular($0.lowercased()) }
    }
    // The common end of all names: `generation_model` and `outline_model` are models.
    let shared = sharedEnd(of: words)
    let base = IdentifierStyle.pascal.join(shared.isEmpty ? mostCommon(words) : shared)
    let isVague = shared.count < 2 && vague.contains(shared.first ?? base.lowercased())
    if !isVague, !base.isEmpty, !taken.contains(base) {
      return unused(base, besides: &taken)
    }
    // A single owner's name would be misleading. Only words that all owners share are useful.
    let holders = nodes.map { holder(of: $0, in: root) }
    var qualifier = sharedStart(of: holders)
    if qualifier.isEmpty { qualifier = sharedEnd(of: holders) }
    if qualifier.isEmpty {
      qualifier = traits.prefix(2).flatMap(NameWords.identifierWords).map { $0.lowercased() }
    }
    let prefix = qualifier.map { IdentifierStyle.capitalized($0) }.joined()
    let name = prefix.lowercased().hasSuffix(base.lowercased()) ? prefix : prefix + base
    return unused(name.isEmpty ? "Value" : name, besides: &taken)
  }

  private static func sharedStart(of lists: [[String]]) -> [String] {
    lists.dropFirst().reduce(lists.first ?? []) { shared, other in
      Array(zip(shared, other).prefix { $0 == $1 }.map(\.0))
    }
  }

  private static func sharedEnd(of lists: [[String]]) -> [String] {
    Array(sharedStart(of: lists.map { $0.reversed() }).reversed())
  }

  /// The most frequent list; the first one if several are equally frequent.
  private static func mostCommon(_ lists: [[String]]) -> [String] {
    var counts: [[String]: Int] = [:]
    for list in lists { counts[list, default: 0] += 1 }
    let most = counts.values.max()
    return lists.first { counts[$0] == most } ?? []
  }

  /// Words that are too vague to name a type alone.
  private static let vague: Set<String> = [
    "type", "status", "state", "value", "rel", "content", "name", "kind", "mode", "format", "role",
    "order", "direction", "action", "event", "reason", "method", "level", "category", "code", "id",
    "data", "item", "result", "object", "entry", "info", "detail", "meta", "part", "response",
    "config",
  ]

  /// The words of the component that contains a node, or else of the subject of its path.
  private static func holder(of node: Node, in root: Node) -> [String] {
    let tokens = JSONPointer(from: root, to: node)?.tokens ?? []
    guard let section = tokens.first, tokens.count > 2 else { return [] }
    switch section {
    case "components": return words(tokens[2])
    case "definitions": return words(tokens[1])
    default:
      return tokens[1].split(separator: "/").last { !$0.hasPrefix("{") }.map { words(String($0)) }
        ?? []
    }
  }

  private static func words(_ name: String) -> [String] {
    NameWords.identifierWords(name).map { EnglishNoun.singular($0) }
  }

  static func unused(_ base: String, besides names: inout NameSeries) -> String {
    let start = base.first?.isLetter == true ? base : "Value" + base
    return names.next(start) { start + String($0) }
  }

  /// A name as part of a reference's fragment.
  static func escaped(_ name: String) -> String {
    PercentEncoding.encodedFragment(PointerToken.escaped(name))
  }
}
