import Foundation

/// A value violates constraints of the document. The error lists all violations.
public struct ValidationError: Error, Hashable, Sendable {
  /// All violations, each with the location of the value.
  public var violations: [Violation]

  /// Creates an error with violations, such as those that an app finds itself.
  public init(violations: [Violation]) {
    self.violations = violations
  }
}

extension ValidationError: CustomStringConvertible {
  /// The violations, one per line.
  public var description: String {
    violations.map(\.description).joined(separator: "\n")
  }
}

extension ValidationError: LocalizedError {
  public var errorDescription: String? { description }
}
