import SDKModel

/// Describes rules that have no description in the document.
enum RuleDescription {
  /// The JSON Schema keyword for a condition.
  static func keyword(_ condition: Condition) -> String {
    switch condition {
    case .present: "required"
    case .property(_, .equals): "const"
    case .property(_, .oneOf): "enum"
    case .property(_, .matches): "pattern"
    case .property(_, .minimum): "minimum"
    case .property(_, .maximum): "maximum"
    case .all: "allOf"
    case .any: "anyOf"
    case .exactlyOne: "oneOf"
    case .not: "not"
    }
  }

  /// The requirement in words.
  static func text(_ condition: Condition) -> String {
    switch condition {
    case .present: "is required"
    case .property(_, .equals(let literal)): "must be \(literal.json)"
    case .property(_, .oneOf(let literals)):
      "must be one of " + literals.map(\.json).joined(separator: ", ")
    case .property(_, .matches(let pattern)): "does not match the pattern \(pattern)"
    case .property(_, .minimum(let bound)):
      "must be \(bound.isExclusive ? "greater than" : "at least") \(bound.value.text)"
    case .property(_, .maximum(let bound)):
      "must be \(bound.isExclusive ? "less than" : "at most") \(bound.value.text)"
    case .all(let conditions): conditions.map(text).joined(separator: ", and ")
    case .any(let conditions):
      "one of these must hold: " + conditions.map(statement).joined(separator: "; ")
    case .exactlyOne(let conditions):
      "exactly one of these must hold: " + conditions.map(statement).joined(separator: "; ")
    case .not(let condition): "must not hold: " + statement(condition)
    }
  }

  private static func statement(_ condition: Condition) -> String {
    switch condition {
    case .present(let name): "\(name) is present"
    case .property(let name, _): "\(name) \(text(condition))"
    case .all(let conditions): conditions.map(statement).joined(separator: " and ")
    case .any, .exactlyOne, .not: text(condition)
    }
  }
}
