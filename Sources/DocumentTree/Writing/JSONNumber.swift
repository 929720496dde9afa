/// A number as JSON writes it, with all the digits that the document has.
struct JSONNumber {
  let text: String

  /// - Returns: `nil` for an infinity, for what is no number, and for nodes of other kinds.
  init?(_ node: Node) {
    guard node.kind == .integer || node.kind == .number else { return nil }
    let written = node.text
    if written.hasPrefix("0x") {
      text = Self.decimal(written.dropFirst(2), radix: 16)
      return
    }
    if written.hasPrefix("0o") {
      text = Self.decimal(written.dropFirst(2), radix: 8)
      return
    }
    var rest = written[...]
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let whole = rest.prefix(while: \.isNumber)
    rest = rest.dropFirst(whole.count)
    var fraction: Substring?
    if rest.first == "." {
      fraction = rest.dropFirst().prefix(while: \.isNumber)
      rest = rest.dropFirst(1 + (fraction?.count ?? 0))
    }
    // What is left is an exponent, or a word.
    guard rest.isEmpty || rest.first == "e" || rest.first == "E" else { return nil }
    let digits = whole.drop { $0 == "0" }
    var text = (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits)
    if let fraction { text += "." + (fraction.isEmpty ? "0" : fraction) }
    self.text = text + rest
  }

  /// The decimal digits of a number of any size.
  private static func decimal(_ digits: Substring, radix: Int) -> String {
    // The last digit comes first.
    var result = [0]
    for digit in digits {
      var carry = digit.hexDigitValue ?? 0
      for place in result.indices {
        carry += result[place] * radix
        result[place] = carry % 10
        carry /= 10
      }
      while carry > 0 {
        result.append(carry % 10)
        carry /= 10
      }
    }
    return result.reversed().map(String.init).joined()
  }
}
