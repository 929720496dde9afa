import Diagnostics
import TextGrammar

extension ChangeReport {
  /// The maximum number of calls to list for a change.
  private static let shownCalls = 3

  /// The report for a terminal.
  ///
  /// - Parameter minimum: The lowest verdict to report.
  public func text(from minimum: Verdict = .none) -> String {
    var lines: [String] = []
    for edit in edits where edit.verdict >= minimum {
      lines.append("\(edit.verdict.word): \(edit.message) [\(edit.first.rule.id)]")
      lines += Self.details(of: edit).map { "    " + $0 }
    }
    for change in accepted where change.verdict >= minimum {
      lines.append("accepted: \(change.message) [\(change.rule.id)]")
    }
    lines.append(summary)
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  /// A summary in one sentence.
  public var summary: String {
    guard !changes.isEmpty || !accepted.isEmpty else { return "Nothing has changed." }
    let counts: [(Int, String)] = [
      (count(.breaking), "breaking"), (count(.caution), "to look at"),
      (count(.compatible), "compatible"), (count(.none), "without effect"),
      (accepted.count, "accepted"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let total = edits.count + accepted.count
    let version = nextVersion.map { ", \($0)" } ?? ""
    let release =
      part == .none ? "" : " The SDK's next release is a \(part.rawValue) one\(version)."
    return "\(total) change\(total == 1 ? "" : "s"): \(words).\(absorptionText)\(release)"
  }

  private var absorptionText: String {
    guard let absorption, absorption.breaks > 0 else { return "" }
    return
      " The baseline absorbs \(absorption.absorbed) of \(absorption.breaks) breaks of source code."
  }

  private static func details(of edit: Edit) -> [String] {
    var lines: [String] = []
    if edit.values.isEmpty {
      lines += locations(of: edit.first).map { [$0] } ?? []
    } else {
      lines += edit.changes.compactMap { change in
        locations(of: change).map { "\(change.detail) \($0)" }
      }
    }
    if let audience = edit.audience { lines.append(audience) }
    for direction in Direction.allCases {
      let calls = edit.calls(direction)
      if !calls.isEmpty { lines.append("\(direction.phrase) \(shown(calls))") }
    }
    lines += edit.shownEffects.map { "also: \($0)" }
    lines += edit.shownNotes.map { "in Swift: \($0)" }
    lines += edit.shownAbsorbed.map { "absorbed: \($0)" }
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
  /// The verdict as a word for reports.
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
  var phrase: String {
    switch self {
    case .request: "in requests of"
    case .response: "in responses of"
    }
  }
}
