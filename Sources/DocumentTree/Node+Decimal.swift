import TextGrammar

extension Node {
  /// The exact value of an integer or a number.
  ///
  /// - Returns: `nil` for other kinds, for infinities and NaN, and for very large exponents.
  public var decimal: ExactDecimal? {
    kind == .integer || kind == .number ? ExactDecimal(text) : nil
  }
}
