import SDKModel
import TextGrammar

/// A number as a Swift literal.
struct SwiftNumber: Hashable, Sendable {
  let text: String
  /// Whether the number has a minus sign, which would be parsed as part of an adjacent range
  /// operator.
  private let hasSign: Bool

  init<Value: FixedWidthInteger>(_ value: Value) {
    text = NumberText.integer(value)
    hasSign = value < 0
  }

  /// A literal of type `Double`.
  init(double value: ExactDecimal) {
    text = NumberText.double(value)
    hasSign = value.double.sign == .minus
  }

  /// The number as a bound of a range.
  var bound: String { hasSign ? "(\(text))" : text }
}
