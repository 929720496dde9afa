import SDKModel
import TextGrammar

/// A number as Swift writes it.
struct SwiftNumber: Hashable, Sendable {
  let text: String
  /// Whether the number begins with a sign, which beside the dots of a range would be parsed as
  /// part of the operator.
  private let hasSign: Bool

  init<Value: FixedWidthInteger>(_ value: Value) {
    text = NumberText.integer(value)
    hasSign = value < 0
  }

  /// A literal of `Double`.
  init(double value: ExactDecimal) {
    text = NumberText.double(value)
    hasSign = value.double.sign == .minus
  }

  /// The number as a bound of a range.
  var bound: String { hasSign ? "(\(text))" : text }
}
