/// A kind of change, and its verdicts on the wire.
public struct ChangeRule: Hashable, Sendable {
  /// A stable id, such as `property-removed`. Ids of accepted changes contain it.
  public let id: String
  /// A sentence about what has changed.
  public let summary: String
  private let request: Verdict
  private let response: Verdict

  /// A rule whose verdict depends on the direction.
  ///
  /// - Parameters:
  ///   - request: The verdict for a value that is sent.
  ///   - response: The verdict for a value that is received.
  init(_ id: String, request: Verdict, response: Verdict, _ summary: String) {
    self.id = id
    self.summary = summary
    self.request = request
    self.response = response
  }

  /// A rule with the same verdict for both directions.
  init(_ id: String, _ verdict: Verdict, _ summary: String) {
    self.init(id, request: verdict, response: verdict, summary)
  }

  /// A rule for changes that allow more values: breaking for responses only.
  static func widened(
    _ id: String, response: Verdict = .breaking, _ summary: String
  ) -> ChangeRule {
    ChangeRule(id, request: .compatible, response: response, summary)
  }

  /// A rule for changes that allow fewer values: breaking for requests only.
  static func narrowed(
    _ id: String, response: Verdict = .compatible, _ summary: String
  ) -> ChangeRule {
    ChangeRule(id, request: .breaking, response: response, summary)
  }

  /// The verdict for one direction.
  public func verdict(_ direction: Direction) -> Verdict {
    switch direction {
    case .request: request
    case .response: response
    }
  }

  /// The worst verdict for some directions; `none` if there are none.
  public func verdict(_ directions: Set<Direction>) -> Verdict {
    directions.map(verdict).max() ?? .none
  }

  /// All rules, in the order of the documentation.
  public static let all: [ChangeRule] = groups.flatMap(\.rules)

  /// All rules, by subject.
  static let groups: [(title: String, rules: [ChangeRule])] = [
    ("Calls and messages", calls), ("Parameters", parameters), ("Bodies and responses", bodies),
    ("Credentials and servers", access), ("Values", values), ("Lists and choices", lists),
    ("Limits and rules", limits), ("Source code", sources),
  ]
}
