/// The effect of a changed rule on the values that satisfy it.
enum RuleEffect: Hashable {
  case same
  /// Fewer values agree.
  case narrowed
  /// More values agree.
  case widened
  /// Some values become valid and some invalid; or the effect is unknown.
  case changed

  func joined(_ other: RuleEffect) -> RuleEffect {
    if self == other || other == .same { return self }
    return self == .same ? other : .changed
  }

  /// The effect of the negated rule.
  var flipped: RuleEffect {
    switch self {
    case .narrowed: .widened
    case .widened: .narrowed
    case .same, .changed: self
    }
  }

  /// The effect on the required elements of a set.
  static func members<Element: Hashable>(_ old: Set<Element>, _ new: Set<Element>) -> RuleEffect {
    if old == new { return .same }
    if new.isSubset(of: old) { return .narrowed }
    return old.isSubset(of: new) ? .widened : .changed
  }
}
