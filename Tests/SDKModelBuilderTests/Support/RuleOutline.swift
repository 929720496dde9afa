import SDKModel
import TextGrammar

/// Rules between properties as strings.
enum RuleOutline {
  static func text(_ rule: Rule) -> String {
    let requirements = rule.requirements.map(text).joined(separator: ", ")
    return rule.condition.map { "\(text($0)) => \(requirements)" } ?? requirements
  }

  private static func text(_ condition: Condition) -> String {
    switch condition {
    case .present(let property): property
    case .property(let name, let test): "\(name) \(text(test))"
    case .all(let conditions): "all(\(conditions.map(text).joined(separator: ", ")))"
    case .any(let conditions): "any(\(conditions.map(text).joined(separator: ", ")))"
    case .exactlyOne(let conditions): "one(\(conditions.map(text).joined(separator: ", ")))"
    case .not(let condition): "not(\(text(condition)))"
    }
  }

  private static func text(_ test: Condition.Test) -> String {
    switch test {
    case .equals(let value): "== \(value.json)"
    case .oneOf(let values): "in [\(values.map(\.json).joined(separator: ", "))]"
    case .matches(let pattern): "/\(pattern)/"
    case .minimum(let bound): "\(bound.isExclusive ? ">" : ">=") \(bound.value.text)"
    case .maximum(let bound): "\(bound.isExclusive ? "<" : "<=") \(bound.value.text)"
    }
  }
}
