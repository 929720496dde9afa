/// One rule of the document that a value breaks.
public struct Violation: Hashable, Sendable {
  /// Where the value is: a JSON Pointer (RFC 6901) from the validated value, `/items/3/name`.
  /// Empty for the validated value itself.
  public var location: String

  /// The keyword of JSON Schema that states the rule, such as `maximum`.
  public var keyword: String

  /// What the keyword says, such as `20000`; `nil` when the message tells it all.
  public var limit: String?

  /// The value as JSON, shortened; `nil` when it is absent or must not be shown.
  public var value: String?

  /// What is wrong, as a sentence without its full stop.
  public var message: String

  public init(
    location: String, keyword: String, limit: String? = nil, value: String? = nil, message: String
  ) {
    self.location = location
    self.keyword = keyword
    self.limit = limit
    self.value = value
    self.message = message
  }
}

extension Violation: CustomStringConvertible {
  /// `/number_of_samples: 20001 is greater than the maximum, 20000`
  public var description: String {
    location.isEmpty ? message : "\(location): \(message)"
  }
}
