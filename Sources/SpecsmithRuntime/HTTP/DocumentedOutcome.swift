import Foundation

/// A response that is no failure: its statuses, and how its body becomes the result of a call.
@_spi(Generated) public struct DocumentedOutcome<Outcome: Sendable>: Sendable {
  /// What is read of a response.
  enum Reading: Sendable {
    /// The body as a whole.
    case whole(@Sendable (ReceivedResponse, APIRequest, APIClient) throws -> Outcome)
    /// The body as it arrives.
    case body(@Sendable (HTTPBody) -> Outcome)
    /// The target of a redirect.
    case location(@Sendable (URL) -> Outcome)
  }

  let statuses: DocumentedStatuses
  let content: ExpectedResponse.Content
  let reading: Reading

  /// The outcome that a status means. A success that is not documented is the only one that is.
  static func outcome(
    for status: Int, among outcomes: [DocumentedOutcome]
  ) -> DocumentedOutcome? {
    if let outcome = DocumentedStatuses.best(for: status, among: outcomes, \.statuses) {
      return outcome
    }
    let successes = outcomes.filter { $0.statuses.areSuccesses }
    return status / 100 == 2 && successes.count == 1 ? successes[0] : nil
  }

  /// A response of JSON.
  public static func json<Value: Decodable & Sendable>(
    _ statuses: DocumentedStatuses, as type: Value.Type,
    _ outcome: @escaping @Sendable (Value) -> Outcome
  ) -> DocumentedOutcome {
    DocumentedOutcome(
      statuses: statuses, content: .json,
      reading: .whole { response, request, client in
        let value: Value = try client.decode(response, to: request)
        try client.validate(value, of: response, to: request, as: statuses)
        return outcome(value)
      })
  }

  /// A response of text, in the character set that it names, or else in UTF-8.
  public static func text(
    _ statuses: DocumentedStatuses, _ outcome: @escaping @Sendable (String) -> Outcome
  ) -> DocumentedOutcome {
    DocumentedOutcome(
      statuses: statuses, content: .text,
      reading: .whole { response, _, _ in
        outcome(response.head.characterSet.string(from: response.body))
      })
  }

  /// A response of any bytes, which are read as they arrive.
  public static func body(
    _ statuses: DocumentedStatuses, _ outcome: @escaping @Sendable (HTTPBody) -> Outcome
  ) -> DocumentedOutcome {
    DocumentedOutcome(statuses: statuses, content: .bytes, reading: .body(outcome))
  }

  /// A response without content.
  public static func empty(
    _ statuses: DocumentedStatuses, _ outcome: Outcome
  ) -> DocumentedOutcome {
    DocumentedOutcome(
      statuses: statuses, content: .nothing, reading: .whole { _, _, _ in outcome })
  }

  /// A redirect, which is not followed.
  public static func location(
    _ statuses: DocumentedStatuses, _ outcome: @escaping @Sendable (URL) -> Outcome
  ) -> DocumentedOutcome {
    DocumentedOutcome(statuses: statuses, content: .location, reading: .location(outcome))
  }
}

/// Why a response does not match any documented outcome.
enum UnusableOutcome: Error, CustomStringConvertible {
  case undocumentedStatus(Int)
  case noLocation

  var description: String {
    switch self {
    case .undocumentedStatus(let status): "no response with status \(status) is documented"
    case .noLocation: "the redirect has no `Location` that is a URL"
    }
  }
}
