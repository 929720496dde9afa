import Foundation

/// A value breaks rules of the document; all of them are listed.
public struct ValidationError: Error, Hashable, Sendable {
  public var violations: [Violation]

  public init(violations: [Violation]) {
    self.violations = violations
  }
}

extension ValidationError: CustomStringConvertible {
  /// The violations, one a line.
  public var description: String {
    violations.map(\.description).joined(separator: "\n")
  }
}

extension ValidationError: LocalizedError {
  public var errorDescription: String? { description }
}
