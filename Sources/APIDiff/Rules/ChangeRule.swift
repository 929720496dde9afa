/// A kind of change, and its verdicts on the wire.
public struct ChangeRule: Hashable, Sendable {
  /// Stable, so that a change can be accepted by it: `property-removed`.
  public let id: String
  /// What has changed, as a sentence for people.
  public let summary: String
  private let request: Verdict
  private let response: Verdict

  /// A change of what callers send and receive.
  ///
  /// - Parameters:
  ///   - request: What it means where the value is sent.
  ///   - response: What it means where the value is received.
  init(_ id: String, request: Verdict, response: Verdict, _ summary: String) {
    self.id = id
    self.summary = summary
    self.request = request
    self.response = response
  }

  /// A change that means the same whichever way things travel.
  init(_ id: String, _ verdict: Verdict, _ summary: String) {
    self.init(id, request: verdict, response: verdict, summary)
  }

  /// A value may now be something that it could not be before: a server accepts more, or returns
  /// more.
  static func widened(
    _ id: String, response: Verdict = .breaking, _ summary: String
  ) -> ChangeRule {
    ChangeRule(id, request: .compatible, response: response, summary)
  }

  /// A value may no longer be something that it could be before: a server accepts less, or returns
  /// less.
  static func narrowed(
    _ id: String, response: Verdict = .compatible, _ summary: String
  ) -> ChangeRule {
    ChangeRule(id, request: .breaking, response: response, summary)
  }

  /// What the change means where a value travels in one direction.
  public func verdict(_ direction: Direction) -> Verdict {
    switch direction {
    case .request: request
    case .response: response
    }
  }

  /// What the change means where a value travels in all of the directions; nothing where it does not
  /// travel.
  public func verdict(_ directions: Set<Direction>) -> Verdict {
    directions.map(verdict).max() ?? .none
  }

  /// All kinds of changes, in the order in which the documentation has them.
  public static let all: [ChangeRule] = groups.flatMap(\.rules)

  /// All kinds of changes, by subject.
  static let groups: [(title: String, rules: [ChangeRule])] = [
    ("Calls and messages", calls), ("Parameters", parameters), ("Bodies and responses", bodies),
    ("Credentials and servers", access), ("Values", values), ("Lists and choices", lists),
    ("Limits and rules", limits), ("Source code", sources),
  ]
}
