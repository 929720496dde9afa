import Foundation

/// The outcome of a call is another documented one than the one that was requested.
public struct UnexpectedOutcome: Error, Hashable, CustomStringConvertible, LocalizedError {
  /// The name of the requested outcome, such as `ok`.
  public let expected: String
  /// The name of the actual outcome, such as `accepted`.
  public let actual: String

  /// - Parameter outcome: The case of an enumeration of outcomes.
  @_spi(Generated) public init(expected: String, outcome: Any) {
    self.expected = expected
    // Only the name of the case: its value may hold secrets.
    let mirror = Mirror(reflecting: outcome)
    actual = mirror.children.first?.label ?? "\(outcome)"
  }

  public var description: String { "The outcome of the call is `\(actual)`, not `\(expected)`" }
  public var errorDescription: String? { description }
}
