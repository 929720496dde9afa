import Foundation

/// A call had another of its documented outcomes than the requested one.
public struct UnexpectedOutcome: Error, Hashable, CustomStringConvertible, LocalizedError {
  /// The name of the requested outcome, such as `ok`.
  public let expected: String
  /// The name of the outcome that came, such as `accepted`.
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
