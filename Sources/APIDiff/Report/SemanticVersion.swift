import TextGrammar

/// A version as defined by Semantic Versioning 2.0.0, without a pre-release or build part.
public struct SemanticVersion: Hashable, Sendable, CustomStringConvertible {
  /// The part of a version that a release increments.
  public enum Part: String, Sendable, Codable {
    case major, minor, patch
    /// Nothing has changed.
    case none
  }

  public var major: Int
  public var minor: Int
  public var patch: Int

  public init(major: Int, minor: Int, patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// - Returns: `nil` if the string is not three numbers separated by dots, perhaps after a `v`.
  public init?(_ text: String) {
    let digits = text.hasScalarPrefix("v") ? text.dropFirst() : text[...]
    let numbers = digits.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
      let patch = numbers[2]
    else { return nil }
    self.init(major: major, minor: minor, patch: patch)
  }

  public var description: String { "\(major).\(minor).\(patch)" }

  /// The version of the next release. Before 1.0.0, breaking changes increment the minor part
  /// (section 4).
  public func raised(_ part: Part) -> SemanticVersion {
    switch part {
    case .major where major > 0: SemanticVersion(major: major + 1, minor: 0, patch: 0)
    case .major: SemanticVersion(major: major, minor: minor + 1, patch: 0)
    case .minor where major > 0: SemanticVersion(major: major, minor: minor + 1, patch: 0)
    case .minor, .patch: SemanticVersion(major: major, minor: minor, patch: patch + 1)
    case .none: self
    }
  }
}
