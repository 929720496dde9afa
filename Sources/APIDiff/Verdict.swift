/// What a change means for existing users of the API.
public enum Verdict: String, Sendable, Comparable, CaseIterable, Codable {
  /// Users notice nothing.
  case none
  /// Everything that worked still works.
  case compatible
  /// Everything that worked still works, but the change should be reviewed.
  case caution
  /// Something that worked no longer does.
  case breaking

  private var rank: Int {
    switch self {
    case .none: 0
    case .compatible: 1
    case .caution: 2
    case .breaking: 3
    }
  }

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }
}

/// The direction in which a value is sent.
public enum Direction: String, Sendable, CaseIterable, Codable {
  /// From the caller to the API.
  case request
  /// From the API to the caller.
  case response
}
