import SDKModel

/// Compares the credentials of a call.
struct SecurityComparison {
  let before: Operation
  let after: Operation

  func compare(into result: inout APIComparison) {
    let title = after.title
    let old = alternatives(before, result.old)
    let new = alternatives(after, result.new)
    func add(_ rule: ChangeRule, _ message: String, _ detail: String = "") {
      result.add(
        rule, title, message, detail: detail, old: before.location, new: after.location,
        [after.element])
    }
    switch (old.isEmpty, new.isEmpty) {
    case (true, false):
      add(.securityAdded, "\(title) needs \(Self.description(of: new))", Self.description(of: new))
    case (false, true): add(.securityRemoved, "\(title) needs no credential any more")
    default:
      for alternative in old where !new.contains(alternative) {
        let words = Self.description(of: [alternative])
        add(.securityAlternativeRemoved, "\(title) is not let in by \(words) any more", words)
      }
      for alternative in new where !old.contains(alternative) {
        let words = Self.description(of: [alternative])
        add(.securityAlternativeAdded, "\(title) is let in by \(words)", words)
      }
    }
    // If no credential was needed before, or none is needed now, there is nothing else to report.
    guard !old.isEmpty, !new.isEmpty else { return }
    for scope in before.scopes where !after.scopes.contains(scope) {
      add(.scopeRemoved, "\(title) needs no `\(scope)` any more", scope)
    }
    for scope in after.scopes where !before.scopes.contains(scope) {
      add(.scopeAdded, "\(title) needs `\(scope)`", scope)
    }
  }

  /// The credentials of a call. Each list is an alternative; empty if none are needed.
  private func alternatives(_ operation: Operation, _ sdk: SDK) -> [Set<String>] {
    let all = (operation.security ?? sdk.security).map(Set.init)
    return all.contains([]) && all.count == 1 ? [] : all
  }

  private static func description(of alternatives: [Set<String>]) -> String {
    alternatives.map { names in
      names.isEmpty ? "nothing" : names.sorted().map { "`\($0)`" }.joined(separator: " with ")
    }.joined(separator: " or ")
  }
}
