import SDKModel
import TextGrammar

/// Writes numbers of a document as Swift literals.
enum NumberText {
  /// `20000` as `20_000`; numbers with up to four digits stay unchanged.
  static func integer<Value: FixedWidthInteger>(_ value: Value) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 4 else { return String(value) }
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (value < 0 ? "-" : "") + groups.joined(separator: "_")
  }

  /// A literal of type `Double`. A very long number, or one that no `Double` is equal to, is
  /// written with an exponent.
  static func double(_ value: ExactDecimal) -> String {
    let double = value.double
    guard double.isFinite else { return double < 0 ? "-Double.infinity" : "Double.infinity" }
    guard value.isPlain, value.text.utf8.count <= 18 else { return "\(double)" }
    guard let whole = value.integer else { return value.text }
    return Int(exactly: Double(whole)) == whole ? integer(whole) : "\(double)"
  }
}
