import DocumentTree
import Naming
import TextGrammar

/// Names for schemas that have none.
enum ComponentName {
  /// A common name for some properties that no schema has yet.
  ///
  /// - Parameters:
  ///   - node: One of the properties, after whose object a name is called that says too little.
  ///   - names: The names in use, in lowercase; the new one is added.
  static func unused(
    for properties: [String], around node: Node?, in root: Node, besides names: inout NameSeries
  ) -> String {
    let words = properties.map { name in
      NameWords.identifierWords(name).map { EnglishNoun.singular($0.lowercased()) }
    }
    // What all names end with: `generation_model` and `outline_model` are models.
    var shared = words.first ?? []
    for other in words.dropFirst() {
      let count = zip(shared.reversed(), other.reversed()).prefix { $0 == $1 }.count
      shared = shared.suffix(count)
    }
    var base = IdentifierStyle.pascal.join(shared.isEmpty ? words.first ?? [] : shared)
    let saysLittle = shared.count < 2 && vague.contains(shared.first ?? "")
    if saysLittle || names.contains(base) {
      base = (node.map { holder(of: $0, in: root) } ?? "") + base
    }
    return unused(base.isEmpty ? "Value" : base, besides: &names)
  }

  /// Words that name no type without another one.
  private static let vague: Set<String> = [
    "type", "status", "state", "value", "rel", "content", "name", "kind", "mode", "format", "role",
    "order", "direction", "action", "event", "reason", "method", "level", "category", "code", "id",
  ]

  /// The component that contains a node, or the subject of its path.
  private static func holder(of node: Node, in root: Node) -> String {
    let tokens = JSONPointer(from: root, to: node)?.tokens ?? []
    guard let section = tokens.first, tokens.count > 2 else { return "" }
    switch section {
    case "components": return pascal(tokens[2])
    case "definitions": return pascal(tokens[1])
    default:
      return tokens[1].split(separator: "/").last { !$0.hasScalarPrefix("{") }.map {
        pascal(String($0))
      }
        ?? ""
    }
  }

  private static func pascal(_ name: String) -> String {
    NameWords.identifierWords(name).map { EnglishNoun.singular($0) }.map(
      IdentifierStyle.capitalized
    )
    .joined()
  }

  static func unused(_ base: String, besides names: inout NameSeries) -> String {
    let start = base.first?.isLetter == true ? base : "Value" + base
    return names.next(start) { start + String($0) }
  }

  /// A name within the fragment of a reference.
  static func escaped(_ name: String) -> String {
    PercentEncoding.encodedFragment(PointerToken.escaped(name))
  }
}
