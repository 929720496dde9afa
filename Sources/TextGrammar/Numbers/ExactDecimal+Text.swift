extension ExactDecimal {
  /// The maximum number of digits without an exponent.
  private static let longestPlainText = 400

  /// Whether the number can be written in at most 400 digits, without an exponent.
  public var isPlain: Bool {
    (1...Self.longestPlainText).contains(max(digitCount, digitCount + exponent, 1 - exponent))
  }

  /// The number in JSON: digits with a sign and possibly a fraction, and with an exponent only if
  /// ``isPlain`` is false.
  public var text: String {
    let sign = isNegative ? "-" : ""
    guard case .few(let few) = digits, exponent == 0 else { return sign + magnitudeText }
    return sign + "\(few)"
  }

  private var magnitudeText: String {
    let all = String(decoding: digitList.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    guard isPlain else {
      guard exponent != 0 else { return all }
      return "\(all)e\(exponent)"
    }
    guard exponent < 0 else { return all + String(repeating: "0", count: exponent) }
    let point = all.utf8.count + exponent
    guard point > 0 else { return "0." + String(repeating: "0", count: -point) + all }
    return all.prefix(point) + "." + all.dropFirst(point)
  }
}

extension ExactDecimal: CustomStringConvertible {
  public var description: String { text }
}
