extension ExactDecimal {
  /// Parses a number in the notation of JSON or YAML 1.2: `-12.5e3`, `+1`, `.5`, `1.`, `0x1F`,
  /// `0o17`.
  ///
  /// - Returns: `nil` if it is not a finite number, for an exponent beyond ±2^40, and for more than
  ///   1,000 hexadecimal or octal digits.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.starts(with: "0x".utf8) || rest.starts(with: "0o".utf8) {
      let radix: UInt8 = rest.starts(with: "0x".utf8) ? 16 : 8
      guard let digits = Self.decimalDigits(of: rest.dropFirst(2), radix: radix) else { return nil }
      self.init(isNegative: isNegative, digits, exponent: 0)
      return
    }
    var digits: [UInt8] = []
    var few: UInt64 = 0
    var count = 0
    var exponent = 0
    var hasPoint = false
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      guard byte | 0x20 != UInt8(ascii: "e") else { break }
      rest.formIndex(after: &index)
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = byte - UInt8(ascii: "0")
      // Nineteen digits always fit into 64 bits.
      if count < 19 {
        few = few * 10 + UInt64(digit)
      } else {
        if count == 19 { digits = "\(few)".utf8.map { $0 - UInt8(ascii: "0") } }
        digits.append(digit)
      }
      count += 1
      if hasPoint { exponent -= 1 }
    }
    guard count > 0 else { return nil }
    if index < rest.endIndex {
      let digits = rest[rest.index(after: index)...]
      guard let power = Int(String(decoding: digits, as: UTF8.self)),
        (-(1 << 40)...(1 << 40)).contains(power)
      else { return nil }
      exponent += power
    }
    if count <= 19 {
      self.init(isNegative: isNegative, few, exponent: exponent)
    } else {
      self.init(isNegative: isNegative, digits, exponent: exponent)
    }
  }

  /// The maximum number of hexadecimal or octal digits, since the work grows with their square.
  private static let mostDigits = 1_000

  /// Converts digits to decimal, with values from 0 to 9 and the most significant one first.
  private static func decimalDigits(
    of digits: some Collection<UInt8>, radix: UInt8
  ) -> [UInt8]? {
    guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
    // The least significant digit comes first.
    var result: [UInt8] = [0]
    for byte in digits {
      guard let value = byte.hexDigitValue, value < radix else { return nil }
      var carry = Int(value)
      for position in result.indices {
        carry += Int(result[position]) * Int(radix)
        result[position] = UInt8(carry % 10)
        carry /= 10
      }
      while carry > 0 {
        result.append(UInt8(carry % 10))
        carry /= 10
      }
    }
    return result.reversed()
  }

  /// The shortest decimal form that is rounded to the same `Double`.
  ///
  /// - Returns: `nil` if the `Double` is not finite.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let magnitude = value.magnitude
    // A fast path: most numbers in documents have few digits, and a decimal of at most 15 digits
    // that is rounded to the `Double` is its shortest form. This finds it without converting the
    // number to a string.
    var power = 1.0
    for positions in 0...15 {
      let scaled = magnitude * power
      guard scaled < 1e15 else { break }
      let digits = UInt64(scaled + 0.5)
      if Double(digits) / power == magnitude {
        self.init(isNegative: value < 0, digits, exponent: -positions)
        return
      }
      power *= 10
    }
    self.init("\(value)")
  }
}
