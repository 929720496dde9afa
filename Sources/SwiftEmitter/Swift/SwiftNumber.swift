import SDKModel
import TextGrammar

/// A number as Swift writes it.
struct SwiftNumber: Hashable, Sendable {
  let text: String
  /// Whether a sign stands in front, which beside the dots of a range would be taken for that of the
  /// whole range, or for a part of the operator.
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

  /// The number beside the dots of a range.
  var bound: String { hasSign ? "(\(text))" : text }
}
