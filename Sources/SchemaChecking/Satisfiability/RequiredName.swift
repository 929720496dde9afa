import DocumentTree
import OpenAPIDocument

/// A name in a list of `required`.
struct RequiredName {
  var node: Node
  var side: Contradiction.Side

  var text: String { node.text }

  /// Each name once, at the first place that requires it.
  static func all(among conjuncts: [Conjunct]) -> [RequiredName] {
    var required: [RequiredName] = []
    var seen: Set<String> = []
    for conjunct in conjuncts {
      let names = conjunct.schema.validation.required
      guard !names.isEmpty, let side = Contradiction.Side(.required, of: conjunct) else { continue }
      for name in names where conjuncts.count == 1 || seen.insert(name.text).inserted {
        required.append(RequiredName(node: name, side: side))
      }
    }
    return required
  }
}
