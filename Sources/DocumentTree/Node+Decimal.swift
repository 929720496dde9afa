import TextGrammar

extension Node {
  /// The value of an integer or a number, exactly.
  ///
  /// - Returns: `nil` for every other kind, and for what is not finite or has an exponent beyond all
  ///   use.
  public var decimal: ExactDecimal? {
    kind == .integer || kind == .number ? ExactDecimal(text) : nil
  }
}
