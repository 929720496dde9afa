import Foundation

extension JSONWriter {
  func writeNull() { write(literal: "null") }

  func write(_ value: Bool) { write(literal: value ? "true" : "false") }

  private func write(literal: StaticString) {
    state.pointee.bytes.reserve(literal.utf8CodeUnitCount)
    let end = state.pointee.bytes.base + state.pointee.bytes.count
    end.update(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
    state.pointee.bytes.count &+= literal.utf8CodeUnitCount
  }

  // MARK: Numbers

  func write(integer value: some FixedWidthInteger) {
    if let magnitude = UInt64(exactly: value.magnitude) {
      if value < 0 { append("-") }
      write(digitsOf: magnitude)
    } else {
      write(number: value.description)
    }
  }

  private func write(digitsOf value: UInt64) {
    // A number of 64 bits has at most 20 digits.
    state.pointee.bytes.reserve(20)
    var length = 1
    var bound: UInt64 = 10
    while length < 20, value >= bound {
      length &+= 1
      bound = length == 20 ? bound : bound &* 10
    }
    var digit = state.pointee.bytes.base + (state.pointee.bytes.count &+ length)
    var rest = value
    repeat {
      digit -= 1
      digit.pointee = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    } while rest > 0
    state.pointee.bytes.count &+= length
  }

  /// - Throws: `EncodingError` for infinities and NaN.
  func write(_ value: Double) throws {
    if abs(value) < 1e15, let integer = Int64(exactly: value), integer != 0 {
      write(integer: integer)
    } else {
      try write(finite: value.isFinite, value)
    }
  }

  /// - Throws: `EncodingError` for infinities and NaN.
  func write(_ value: Float) throws { try write(finite: value.isFinite, value) }

  /// - Throws: `EncodingError` for NaN.
  func write(_ value: Decimal) throws { try write(finite: value.isFinite, value) }

  private func write(
    finite isFinite: Bool, _ value: some CustomStringConvertible
  ) throws {
    guard isFinite || isDescription else { throw nonFinite(value) }
    write(number: value.description)
  }

  @inline(never)
  private func nonFinite(_ value: some CustomStringConvertible) -> any Error {
    EncodingError.invalidValue(
      value, context("The \(type(of: value)) \(value) has no form in JSON."))
  }

  /// Writes the description of a number, without a fraction of zero.
  func write(number: String) {
    var number = number
    number.withUTF8 { digits in
      guard let start = digits.baseAddress else { return }
      var count = digits.count
      if count > 2, start[count - 1] == UInt8(ascii: "0"), start[count - 2] == UInt8(ascii: ".") {
        count -= 2
      }
      state.pointee.bytes.reserve(count)
      (state.pointee.bytes.base + state.pointee.bytes.count).update(from: start, count: count)
      state.pointee.bytes.count &+= count
    }
  }

  // MARK: Strings

  func write(_ value: String) {
    var value = value
    value.withUTF8 { _ = write(quoting: $0) }
  }

  /// Writes a string in quotation marks. Only quotation marks, backslashes and control characters
  /// are escaped.
  ///
  /// - Returns: Whether there were any.
  @discardableResult
  func write(quoting text: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = text.count
    // Beyond the string, a whole word may be written.
    state.pointee.bytes.reserve(count &+ 16)
    var end = state.pointee.bytes.base + state.pointee.bytes.count
    end.pointee = UInt8(ascii: "\"")
    end += 1
    var hasEscapes = false
    if let text = text.baseAddress {
      let raw = UnsafeRawPointer(text)
      var index = 0
      while index < count {
        if count &- index >= 8 {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if !Self.needsEscapes(word) {
            UnsafeMutableRawPointer(end).storeBytes(of: word, as: UInt64.self)
            end += 8
            index &+= 8
            continue
          }
        }
        let byte = text[index]
        index &+= 1
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          end.pointee = byte
          end += 1
        } else {
          hasEscapes = true
          state.pointee.bytes.count = end - state.pointee.bytes.base
          write(escaping: byte)
          state.pointee.bytes.reserve(count &- index &+ 16)
          end = state.pointee.bytes.base + state.pointee.bytes.count
        }
      }
    }
    end.pointee = UInt8(ascii: "\"")
    state.pointee.bytes.count = (end + 1) - state.pointee.bytes.base
    return hasEscapes
  }

  /// Whether one of eight bytes is a quotation mark, a backslash or a control character.
  @inline(__always)
  private static func needsEscapes(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    // A byte borrows from its highest bit if it is less than what is subtracted.
    let found =
      ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
      | ((backslashes &- ones) & ~backslashes)
    return found & (ones &* 0x80) != 0
  }

  private func write(escaping byte: UInt8) {
    append("\\")
    switch byte {
    case UInt8(ascii: "\""): append("\"")
    case UInt8(ascii: "\\"): append("\\")
    case 0x08: append("b")
    case 0x09: append("t")
    case 0x0A: append("n")
    case 0x0C: append("f")
    case 0x0D: append("r")
    default:
      write(literal: "u00")
      append(byte < 0x10 ? "0" : "1")
      let digit = byte & 0xF
      state.pointee.bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
