/// The effect of a changed rule on the values that satisfy it.
enum RuleEffect: Hashable {
  case same
  /// Fewer values satisfy the rule.
  case narrowed
  /// More values satisfy the rule.
  case widened
  /// Some values become valid and others invalid, or the effect is unknown.
  case changed

  func joined(_ other: RuleEffect) -> RuleEffect {
    if self == other || other == .same { return self }
    return self == .same ? other : .changed
  }

  /// The effect on the negated rule.
  var flipped: RuleEffect {
    switch self {
    case .narrowed: .widened
    case .widened: .narrowed
    case .same, .changed: self
    }
  }

  /// The effect of changing the members of a set that must all be satisfied.
  static func members<Element: Hashable>(_ old: Set<Element>, _ new: Set<Element>) -> RuleEffect {
    if old == new { return .same }
    if new.isSubset(of: old) { return .narrowed }
    return old.isSubset(of: new) ? .widened : .changed
  }
}
