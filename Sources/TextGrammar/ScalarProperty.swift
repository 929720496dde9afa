import Foundation

/// A Unicode property, as in `\p{L}` and `\P{Script=Greek}`.
struct ScalarProperty: Hashable, Sendable {
  private enum Test: Sendable {
    case categories([Unicode.GeneralCategory])
    case binary(@Sendable (Unicode.Scalar.Properties) -> Bool)
    case ranges([ClosedRange<UInt32>])
    /// An ICU expression, for properties that the standard library lacks.
    case foundation(NSRegularExpression)
  }

  /// Identifies the property.
  private let name: String
  private let isNegated: Bool
  private let test: Test

  /// - Parameters:
  ///   - name: The text in braces.
  ///   - isNegated: Whether it follows `\P`.
  /// - Returns: `nil` if ECMA-262 has no such property.
  init?(_ name: String, isNegated: Bool) {
    self.isNegated = isNegated
    self.name = name
    let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1:
      if let categories = Self.categories[name] {
        test = .categories(categories)
      } else if let binary = Self.binary[Self.longNames[name] ?? name] {
        test = .binary(binary)
      } else if let ranges = Self.ranges[Self.longNames[name] ?? name] {
        test = .ranges(ranges)
      } else if Self.onlyFoundationKnows.contains(Self.longNames[name] ?? name),
        let expression = try? NSRegularExpression(pattern: "\\p{\(name)}")
      {
        test = .foundation(expression)
      } else {
        return nil
      }
    case 2:
      switch parts[0] {
      case "General_Category", "gc":
        guard let categories = Self.categories[parts[1]] else { return nil }
        test = .categories(categories)
      case "Script", "sc", "Script_Extensions", "scx":
        guard Self.isName(parts[1]),
          let expression = try? NSRegularExpression(pattern: "\\p{\(name)}")
        else { return nil }
        test = .foundation(expression)
      default: return nil
      }
    default: return nil
    }
  }

  /// Checks the spelling: ICU ignores case and punctuation in names, but in ECMA-262 they begin
  /// with a single uppercase letter.
  private static func isName(_ value: String) -> Bool {
    guard let first = value.utf8.first, first.isCapital else { return false }
    return value.utf8.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "_") }
      && !value.utf8.dropFirst().allSatisfy(\.isCapital)
  }

  /// The number of matching steps that a lookup costs.
  var cost: Int {
    if case .foundation = test { 64 } else { 1 }
  }

  func contains(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    let holds =
      switch test {
      case .categories(let categories): categories.contains(scalar.properties.generalCategory)
      case .binary(let holds): holds(scalar.properties)
      case .ranges(let ranges): ranges.contains { $0.contains(value) }
      case .foundation(let expression): Self.isFound(expression, in: scalar)
      }
    return holds != isNegated
  }

  private static func isFound(
    _ expression: NSRegularExpression, in scalar: Unicode.Scalar
  ) -> Bool {
    let text = String(scalar)
    let range = NSRange(location: 0, length: text.utf16.count)
    return expression.firstMatch(in: text, range: range) != nil
  }

  static func == (one: ScalarProperty, other: ScalarProperty) -> Bool {
    one.name == other.name && one.isNegated == other.isNegated
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(isNegated)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { isLetter && self & 0x20 == 0 }
}
