import Foundation

/// A value violates constraints of the document. The error lists all violations.
public struct ValidationError: Error, Hashable, Sendable {
  public var violations: [Violation]

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
