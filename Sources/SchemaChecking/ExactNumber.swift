import DocumentTree

/// A number of a document, exactly: `digits × 10^exponent`.
///
/// Neither the first nor the last digit is a zero, so that equal numbers are equal values.
package struct ExactNumber: Hashable {
  let isNegative: Bool
  /// Each 0 to 9, the most significant one first; none for zero.
  let digits: [UInt8]
  let exponent: Int

  static let zero = ExactNumber(isNegative: false, digits: [], exponent: 0)

  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let first = digits.firstIndex { $0 != 0 } ?? digits.endIndex
    let last = digits.lastIndex { $0 != 0 } ?? digits.startIndex
    let significant = first < digits.endIndex ? Array(digits[first...last]) : []
    self.digits = significant
    self.isNegative = isNegative && !significant.isEmpty
    self.exponent = significant.isEmpty ? 0 : exponent + digits.count - 1 - last
  }

  init(_ value: some FixedWidthInteger) {
    self.init(
      isNegative: value < 0, digits: String(value.magnitude).utf8.map { $0 - 0x30 }, exponent: 0)
  }

  /// The number that a node holds; `nil` for what is none, or is not finite.
  package init?(_ node: Node) {
    guard node.kind == .integer || node.kind == .number else { return nil }
    self.init(node.text)
  }

  /// Reads a number as JSON or YAML writes it: `-12.5e3`, `+1`, `.5`, `0x1F`, `0o17`.
  init?(_ text: String) {
    var rest = text.utf8[...]
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] where rest.starts(with: prefix.utf8) {
      guard let value = UInt64(Substring(rest.dropFirst(2)), radix: radix) else { return nil }
      self.init(
        isNegative: isNegative, digits: String(value).utf8.map { $0 - 0x30 }, exponent: 0)
      return
    }
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      digits.append(byte - 0x30)
      if hasPoint { exponent -= 1 }
    }
    guard !digits.isEmpty else { return nil }
    if !rest.isEmpty {
      guard let power = Int(Substring(rest.dropFirst())), abs(power) < 1 << 40 else { return nil }
      exponent += power
    }
    self.init(isNegative: isNegative, digits: digits, exponent: exponent)
  }

  var isInteger: Bool { exponent >= 0 }

  /// Whether the number is a whole multiple of another; nothing is one of zero.
  func isMultiple(of divisor: ExactNumber) -> Bool {
    guard !digits.isEmpty, !divisor.digits.isEmpty else { return digits.isEmpty }
    // The last digit is not a zero, so no power of ten can make up for the divisor's.
    guard exponent >= divisor.exponent else { return false }
    var modulus: UInt64 = 0
    for digit in divisor.digits {
      let (product, overflows) = modulus.multipliedReportingOverflow(by: 10)
      // More digits than any document's divisor has.
      guard !overflows, product <= UInt64.max - UInt64(digit) else { return self == divisor }
      modulus = product + UInt64(digit)
    }
    let value = digits.reduce(0) { remainder, digit in
      (Self.product(remainder, 10, modulo: modulus) + UInt64(digit) % modulus) % modulus
    }
    let power = Self.powerOfTen(exponent - divisor.exponent, modulo: modulus)
    return Self.product(value, power, modulo: modulus) == 0
  }

  private static func powerOfTen(_ exponent: Int, modulo modulus: UInt64) -> UInt64 {
    var result = 1 % modulus
    var base = 10 % modulus
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base, modulo: modulus) }
      base = product(base, base, modulo: modulus)
      exponent >>= 1
    }
    return result
  }

  private static func product(_ left: UInt64, _ right: UInt64, modulo modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth((left % modulus).multipliedFullWidth(by: right % modulus)).remainder
  }
}

extension ExactNumber: Comparable {
  package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.hasSmallerMagnitude(than: left) : left.hasSmallerMagnitude(than: right)
  }

  private func hasSmallerMagnitude(than other: ExactNumber) -> Bool {
    guard !digits.isEmpty, !other.digits.isEmpty else {
      return digits.isEmpty && !other.digits.isEmpty
    }
    let (order, otherOrder) = (digits.count + exponent, other.digits.count + other.exponent)
    return order == otherOrder ? digits.lexicographicallyPrecedes(other.digits) : order < otherOrder
  }
}
