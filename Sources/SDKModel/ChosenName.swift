import Diagnostics

/// A name that the user of the command gives a part of the SDK, instead of the one that would follow
/// from the document.
public struct ChosenName: Hashable, Sendable {
  /// What the names of a part begin with.
  public enum Style: Sendable {
    /// A name that begins with an uppercase letter.
    case type
    /// A name that begins with a lowercase letter.
    case member
  }

  /// The name in code.
  public let text: String
  /// Where the user gives it.
  public let location: SourceLocation

  /// - Returns: `nil` if the text is no identifier of the style: ASCII letters, digits and
  ///   underscores, at most 80.
  public init?(_ text: String, _ style: Style, location: SourceLocation) {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count <= Self.longest,
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    switch style {
    case .type: guard ("A"..."Z").contains(first) else { return nil }
    case .member: guard ("a"..."z").contains(first) else { return nil }
    }
    self.text = text
    self.location = location
  }

  private static let longest = 80

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}

extension ChosenName.Style {
  /// What to write instead of a text that is no such name.
  public var expectation: String {
    switch self {
    case .type:
      "a type's name has letters, digits and underscores, and begins with an uppercase letter"
    case .member:
      "a name has letters, digits and underscores, and begins with a lowercase letter"
    }
  }
}
