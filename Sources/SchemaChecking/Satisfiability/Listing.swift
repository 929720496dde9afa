import DocumentTree
import OpenAPIDocument

/// The values that `const` or `enum` allow.
struct Listing {
  var values: [Node]
  var side: Contradiction.Side

  var kinds: ValueKinds { values.reduce(into: []) { $0.formUnion($1.valueKind) } }

  /// The shortest of the lists that apply.
  static func shortest(among conjuncts: [Conjunct]) -> Listing? {
    var shortest: Listing?
    for conjunct in conjuncts {
      if let value = conjunct.schema.value(of: .constant) {
        return Listing(values: [value], side: Contradiction.Side(.constant, value, conjunct))
      }
      guard let values = conjunct.schema.validation.enumeration,
        values.count < shortest?.values.count ?? .max,
        let side = Contradiction.Side(.enumeration, of: conjunct)
      else { continue }
      shortest = Listing(values: values, side: side)
    }
    return shortest
  }
}
