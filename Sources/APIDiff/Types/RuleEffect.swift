/// What becomes of the values that agree with a rule when the rule changes.
enum RuleEffect: Hashable {
  case same
  /// Fewer values agree.
  case narrowed
  /// More values agree.
  case widened
  /// Some values agree that did not, and some do not that did; or nobody can tell.
  case changed

  func joined(_ other: RuleEffect) -> RuleEffect {
    if self == other || other == .same { return self }
    return self == .same ? other : .changed
  }

  /// The effect on what must not agree.
  var flipped: RuleEffect {
    switch self {
    case .narrowed: .widened
    case .widened: .narrowed
    case .same, .changed: self
    }
  }

  /// The effect on those that must be among the elements of a set.
  static func members<Element: Hashable>(_ old: Set<Element>, _ new: Set<Element>) -> RuleEffect {
    if old == new { return .same }
    if new.isSubset(of: old) { return .narrowed }
    return old.isSubset(of: new) ? .widened : .changed
  }
}
