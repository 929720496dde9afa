/// A section of the page: the changes with one verdict, or the accepted ones.
enum ChangeKind: String, CaseIterable {
  case breaking, caution, compatible, none, accepted

  init(_ verdict: Verdict) {
    switch verdict {
    case .breaking: self = .breaking
    case .caution: self = .caution
    case .compatible: self = .compatible
    case .none: self = .none
    }
  }

  var title: String {
    switch self {
    case .breaking: "Breaking"
    case .caution: "To look at"
    case .compatible: "Compatible"
    case .none: "Without effect"
    case .accepted: "Accepted"
    }
  }

  var meaning: String {
    switch self {
    case .breaking: "Something that worked does not any more."
    case .caution: "All that worked still works by the letter, but somebody may have to look."
    case .compatible: "All that worked still works."
    case .none: "Nobody notices."
    case .accepted: "Somebody has looked at these and accepted them: they do not count."
    }
  }

  var sign: String {
    switch self {
    case .breaking: "✕"
    case .caution: "!"
    case .compatible: "✓"
    case .none: "○"
    case .accepted: "≈"
    }
  }
}
