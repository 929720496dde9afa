import TextGrammar

extension Node {
  /// The value of an integer or a number, exactly.
  ///
  /// - Returns: `nil` for every other kind, for infinities and NaN, and for very large exponents.
  public var decimal: ExactDecimal? {
    kind == .integer || kind == .number ? ExactDecimal(text) : nil
  }
}
