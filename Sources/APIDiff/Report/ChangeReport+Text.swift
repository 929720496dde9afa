import Diagnostics
import TextGrammar

extension ChangeReport {
  /// The maximum number of calls to name for a change.
  private static let shownCalls = 3

  /// The report for a terminal.
  ///
  /// - Parameter minimum: The lowest verdict to report.
  public func text(from minimum: Verdict = .none) -> String {
    var lines: [String] = []
    for group in ChangeGroup.groups(of: changes.filter { $0.verdict >= minimum }) {
      lines.append("\(group.first.verdict.word): \(group.message) [\(group.first.rule.id)]")
      lines += Self.details(of: group).map { "    " + $0 }
    }
    for change in accepted where change.verdict >= minimum {
      lines.append("accepted: \(change.message) [\(change.rule.id)]")
    }
    lines.append(summary)
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  /// One sentence for all of it.
  public var summary: String {
    guard !changes.isEmpty || !accepted.isEmpty else { return "Nothing has changed." }
    let counts: [(Int, String)] = [
      (count(.breaking), "breaking"), (count(.caution), "to look at"),
      (count(.compatible), "compatible"), (count(.none), "without effect"),
      (accepted.count, "accepted"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let total = changes.count + accepted.count
    let version = nextVersion.map { ", \($0)" } ?? ""
    let release =
      part == .none ? "" : " The SDK's next release is a \(part.rawValue) one\(version)."
    return "\(total) change\(total == 1 ? "" : "s"): \(words).\(release)"
  }

  private static func details(of group: ChangeGroup) -> [String] {
    var lines = group.changes.compactMap { change in
      locations(of: change).map { group.isList ? "\(change.detail) \($0)" : $0 }
    }
    let change = group.first
    if let audience = change.audience { lines.append(audience) }
    for direction in Direction.allCases {
      let calls = change.uses.filter { $0.direction == direction }.map(\.call)
      guard !calls.isEmpty, calls != [change.subject] else { continue }
      lines.append("\(direction.words) \(shown(calls))")
    }
    lines += group.sourceNotes.map { "in Swift: \($0)" }
    return lines
  }

  private static func locations(of change: Change) -> String? {
    switch (change.old, change.new) {
    case (let old?, let new?): "\(old) → \(new)"
    case (let old?, nil): "was at \(old)"
    case (nil, let new?): "at \(new)"
    case (nil, nil): nil
    }
  }

  static func shown(_ calls: [String]) -> String {
    let rest = calls.count - shownCalls
    return calls.prefix(shownCalls).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension Verdict {
  /// What people call it.
  var word: String {
    switch self {
    case .breaking: "breaking"
    case .caution: "caution"
    case .compatible: "compatible"
    case .none: "no effect"
    }
  }
}

extension Direction {
  var words: String {
    switch self {
    case .request: "in requests of"
    case .response: "in responses of"
    }
  }
}

extension Change {
  /// For whom it breaks, where that is not plain.
  var audience: String? {
    switch (wire, source) {
    case (.breaking, .breaking): "for callers of the SDK, and on the wire"
    case (.breaking, _): "on the wire; source code still compiles"
    case (_, .breaking): "for callers of the SDK only: their source does not compile as it is"
    default: nil
    }
  }
}
