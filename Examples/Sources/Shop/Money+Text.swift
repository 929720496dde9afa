// SwiftPM requires each target to have a Swift file of its own, which can be empty. This adds to
// the SDK.

extension Money {
  /// The amount as people write it, such as `12.50 EUR`.
  public var text: String {
    let cents = amount % 100
    return "\(amount / 100).\(cents < 10 ? "0" : "")\(cents) \(currency.rawValue)"
  }
}
