/// Punycode of RFC 3492: characters outside of ASCII as letters and digits.
enum Punycode {
  private static let base = 36
  private static let minimumThreshold = 1
  private static let maximumThreshold = 26
  private static let skew = 38
  private static let damp = 700
  private static let initialBias = 72
  private static let initialCode = 0x80

  /// Decodes a lowercase ASCII string (section 6.2).
  static func decode(_ encoded: [UInt8]) -> [Unicode.Scalar]? {
    let delimiter = encoded.lastIndex(of: 0x2D)
    var output = encoded[..<(delimiter ?? 0)].map { Unicode.Scalar($0) }
    var code = initialCode
    var bias = initialBias
    var index = 0
    var rest = encoded[(delimiter.map { $0 + 1 } ?? 0)...]
    while !rest.isEmpty {
      let start = index
      var weight = 1
      var threshold = 0
      var digit = 0
      var position = base
      repeat {
        guard let taken = rest.popFirst().flatMap(value) else { return nil }
        digit = taken
        let (product, productOverflows) = digit.multipliedReportingOverflow(by: weight)
        let (sum, sumOverflows) = index.addingReportingOverflow(product)
        if productOverflows || sumOverflows { return nil }
        index = sum
        threshold = self.threshold(at: position, bias: bias)
        if digit >= threshold {
          let (next, overflows) = weight.multipliedReportingOverflow(by: base - threshold)
          if overflows { return nil }
          weight = next
          position += base
        }
      } while digit >= threshold
      let count = output.count + 1
      bias = adapt(index - start, count: count, isFirst: start == 0)
      let (next, overflows) = code.addingReportingOverflow(index / count)
      guard !overflows, let scalar = UInt32(exactly: next).flatMap(Unicode.Scalar.init) else {
        return nil
      }
      code = next
      index %= count
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  /// Encodes the characters (section 6.3). ASCII characters stay unchanged.
  static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    var output = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = output.count
    var handled = basicCount
    if basicCount > 0 { output.append(0x2D) }
    var code = initialCode
    var delta = 0
    var bias = initialBias
    while handled < scalars.count {
      guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= code }).min() else {
        return nil
      }
      let (product, productOverflows) = (next - code).multipliedReportingOverflow(by: handled + 1)
      let (sum, sumOverflows) = delta.addingReportingOverflow(product)
      if productOverflows || sumOverflows { return nil }
      delta = sum
      code = next
      for scalar in scalars {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        append(delta, to: &output, bias: bias)
        bias = adapt(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return output
  }

  /// Writes a number as digits of varying weight, the least significant one first.
  private static func append(_ number: Int, to output: inout [UInt8], bias: Int) {
    var rest = number
    var position = base
    while true {
      let threshold = threshold(at: position, bias: bias)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(digit(rest))
  }

  private static func threshold(at position: Int, bias: Int) -> Int {
    min(max(position - bias, minimumThreshold), maximumThreshold)
  }

  /// The bias for the next number (section 6.1).
  private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var position = 0
    while delta > (base - minimumThreshold) * maximumThreshold / 2 {
      delta /= base - minimumThreshold
      position += base
    }
    return position + (base - minimumThreshold + 1) * delta / (delta + skew)
  }

  private static func value(_ digit: UInt8) -> Int? {
    switch digit {
    case 0x61...0x7A: Int(digit - 0x61)
    case 0x30...0x39: Int(digit - 0x30) + 26
    default: nil
    }
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
  }
}
