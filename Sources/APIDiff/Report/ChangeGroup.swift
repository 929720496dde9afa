/// Changes that are reported together, such as the values added to or removed from a list.
struct ChangeGroup {
  /// At least one.
  var changes: [Change]

  var first: Change { changes[0] }
  var isList: Bool { changes.count > 1 }

  static func groups(of changes: [Change]) -> [ChangeGroup] {
    var groups: [ChangeGroup] = []
    for change in changes {
      if let last = groups.last, last.takes(change) {
        groups[groups.count - 1].changes.append(change)
      } else {
        groups.append(ChangeGroup(changes: [change]))
      }
    }
    return groups
  }

  private static let listed: Set<ChangeRule> = [.enumValueAdded, .enumValueRemoved]

  private func takes(_ change: Change) -> Bool {
    Self.listed.contains(change.rule) && first.rule == change.rule
      && first.subject == change.subject && first.wire == change.wire
      && first.source == change.source
  }

  /// A sentence for all of them.
  var message: String {
    guard isList else { return first.message }
    return first.rule == .enumValueAdded
      ? "\(first.subject) may be one of \(changes.count) more values"
      : "\(first.subject) may not be one of \(changes.count) values any more"
  }

  /// Effects on the SDK's declarations.
  var sourceNotes: [String] {
    guard isList, !first.sourceNotes.isEmpty else { return first.sourceNotes }
    return first.rule == .enumValueAdded
      ? ["there are as many more cases: a `switch` over all cases must handle them"]
      : ["the cases of these values are gone"]
  }
}
