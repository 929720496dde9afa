import APIDiff

/// The reported changes of two documents.
struct OasdiffChanges {
  struct Scope {
    var direction: Direction?
    var call: String?
  }

  let changes: [Change]

  init(_ changes: [Change]) { self.changes = changes }

  /// The changes of a call in one direction. Webhooks count as responses.
  func about(_ scope: Scope) -> [Change] {
    changes.filter { change in
      guard !change.uses.isEmpty else {
        guard let call = scope.call else { return true }
        return Self.nameless(change.subject).hasPrefix(Self.nameless(call))
      }
      return change.uses.contains { use in
        (scope.direction == nil || use.direction == scope.direction
          || use.call.hasPrefix("webhook"))
          && (scope.call.map { Self.nameless($0) == Self.nameless(use.call) } ?? true)
      }
    }
  }

  /// A call without the names of the path's variables.
  private static func nameless(_ call: String) -> String {
    call.replacing(/\{[^}]*\}/, with: "{}")
  }

  var list: String {
    changes.map { "  \($0.id): \($0.wire)" }.joined(separator: "\n")
  }
}

extension Change {
  func verdict(_ scope: OasdiffChanges.Scope) -> Verdict {
    guard let direction = scope.direction, !uses.isEmpty else { return wire }
    return rule.verdict(uses.contains { $0.direction == direction } ? direction : .response)
  }
}
