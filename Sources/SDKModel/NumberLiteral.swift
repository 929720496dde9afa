/// A number as a document writes it, kept exactly.
///
/// A bound such as 2^63 or 0.1 must not pass through a binary fraction on its way into code.
public struct NumberLiteral: Hashable, Sendable {
  /// Plain decimal digits: a sign, an integral part, and perhaps a fraction.
  public let text: String

  private static let maximumDigits = 400

  /// Reads a JSON number, or one of YAML's (`0x1F`, `0o17`, `+1`, `1.`, `.5`, `1e3`).
  ///
  /// - Returns: `nil` for what is no finite number, or needs more than 400 digits to write out.
  public init?(_ source: String) {
    var digits = Substring(source)
    var sign = ""
    if let first = digits.first, first == "-" || first == "+" {
      if first == "-" { sign = "-" }
      digits = digits.dropFirst()
    }
    if digits.hasPrefix("0x") || digits.hasPrefix("0o") {
      guard let value = UInt64(digits.dropFirst(2), radix: digits.hasPrefix("0x") ? 16 : 8) else {
        return nil
      }
      text = value == 0 ? "0" : sign + String(value)
      return
    }
    var exponent = 0
    if let mark = digits.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let value = Int(digits[digits.index(after: mark)...]) else { return nil }
      exponent = value
      digits = digits[..<mark]
    }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let integral = parts.first.map(Array.init) ?? []
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    let all = integral + fraction
    guard !all.isEmpty, all.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    guard abs(exponent) <= Self.maximumDigits, all.count <= Self.maximumDigits else { return nil }
    let point = integral.count + exponent
    var whole = String(all.prefix(max(0, point)))
    whole += String(repeating: "0", count: max(0, point - all.count))
    var rest = String(repeating: "0", count: max(0, -point)) + String(all.dropFirst(max(0, point)))
    while whole.hasPrefix("0") { whole.removeFirst() }
    while rest.hasSuffix("0") { rest.removeLast() }
    if whole.isEmpty { whole = "0" }
    let magnitude = rest.isEmpty ? whole : whole + "." + rest
    text = magnitude == "0" ? "0" : sign + magnitude
  }

  public init(_ value: Int) {
    text = String(value)
  }

  public var isInteger: Bool { !text.contains(".") }

  /// The value where it is a whole number that fits.
  public var integer: Int? { Int(text) }

  /// The nearest binary fraction.
  public var double: Double { Double(text) ?? 0 }

  public enum Rounding: Sendable { case up, down }

  /// The nearest whole number in a direction, saturated to what 64 bits can hold.
  public func rounded(_ rounding: Rounding) -> Int { rounded(rounding, to: Int.self) }

  /// The nearest whole number in a direction, saturated to what a type can hold.
  public func rounded<Value: FixedWidthInteger>(
    _ rounding: Rounding, to type: Value.Type
  ) -> Value {
    let whole = text.prefix { $0 != "." }
    let isNegative = text.hasPrefix("-")
    guard let value = whole == "-0" ? 0 : Value(whole) else {
      return isNegative ? Value.min : Value.max
    }
    guard !isInteger else { return value }
    switch rounding {
    case .up: return isNegative || value == Value.max ? value : value + 1
    case .down: return !isNegative || value == Value.min ? value : value - 1
    }
  }

  /// Whether the number is less than all that a type can hold.
  public func isBelow<Value: FixedWidthInteger>(_ type: Value.Type) -> Bool {
    text.hasPrefix("-") && (Value(text.prefix { $0 != "." }) == nil || !Value.isSigned)
  }
}
