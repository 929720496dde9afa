import Foundation
import TextGrammar

/// An exact JSON number: 2⁶³ is not rounded, and `1.0` equals `1`.
public struct JSONNumber: Hashable, Sendable {
  /// A canonical form, so that equal numbers have equal representations.
  fileprivate enum Storage: Hashable, Sendable {
    case integer(Int64)
    /// An integer above the maximum of `Int64`.
    case unsigned(UInt64)
    /// Any other number that a `Double` cannot represent, because of its digits or its magnitude.
    case exact(ExactDecimal)
    /// A number that is not an integer of 64 bits, and is equal to the shortest decimal form of the
    /// `Double`.
    case double(Double)
  }

  fileprivate let storage: Storage

  /// An integer. One that neither `Int64` nor `UInt64` can represent is rounded to a `Double`.
  public init(_ value: some BinaryInteger) {
    if let integer = Int64(exactly: value) {
      storage = .integer(integer)
    } else if let unsigned = UInt64(exactly: value) {
      storage = .unsigned(unsigned)
    } else {
      storage = .double(Double(value))
    }
  }

  /// The number that is the shortest decimal form of a `Double`. Infinities and NaN have no JSON form,
  /// and cannot be encoded.
  public init(_ value: Double) {
    if let integer = Int64(exactly: value) {
      storage = .integer(integer)
    } else if let unsigned = UInt64(exactly: value) {
      storage = .unsigned(unsigned)
    } else {
      storage = .double(value)
    }
  }

  /// A decimal number with all its digits.
  public init(_ value: Decimal) {
    self.init(exactly: "\(value)")
  }

  /// Creates a number from its digits, which may be more than any Swift type can represent.
  ///
  /// - Parameter text: A number in JSON with at most 1,000 digits. For any other string, the result
  ///   is NaN, which is not equal to any number.
  public init(exactly text: String) {
    if let integer = Int64(text) {
      self.init(integer)
    } else if let exact = ExactDecimal(text) {
      self.init(exact)
    } else {
      self.init(Double(text) ?? .nan)
    }
  }

  private init(_ value: ExactDecimal) {
    if let integer = value.integer(as: Int64.self) {
      storage = .integer(integer)
    } else if let unsigned = value.integer(as: UInt64.self) {
      storage = .unsigned(unsigned)
    } else if value.double.isFinite, ExactDecimal(value.double) == value {
      storage = .double(value.double)
    } else {
      storage = .exact(value)
    }
  }

  /// The number as an integer; `nil` if it is not an integer in the range of the type.
  public func integer<Integer: FixedWidthInteger>(as type: Integer.Type = Int.self) -> Integer? {
    switch storage {
    case .integer(let value): Integer(exactly: value)
    case .unsigned(let value): Integer(exactly: value)
    case .exact, .double: nil
    }
  }

  /// The nearest `Double`.
  public var double: Double {
    switch storage {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .exact(let value): value.double
    case .double(let value): value
    }
  }

  /// The exact value, for comparisons; `nil` for infinities and NaN.
  var exact: ExactDecimal? {
    switch storage {
    case .integer(let value): ExactDecimal(value)
    case .unsigned(let value): ExactDecimal(value)
    case .exact(let value): value
    case .double(let value): ExactDecimal(value)
    }
  }

  /// The number as a `Decimal`; `nil` if it is out of range.
  public var decimal: Decimal? {
    switch storage {
    case .integer(let value): Decimal(value)
    case .unsigned(let value): Decimal(value)
    case .exact(let value): Decimal(exactly: value)
    case .double(let value): value.isFinite ? Decimal(string: "\(value)") : nil
    }
  }
}

extension JSONWriter {
  /// Writes a number with all its digits.
  ///
  /// - Throws: `EncodingError` for infinities and NaN.
  func write(_ number: JSONNumber) throws {
    switch number.storage {
    case .integer(let value): write(integer: value)
    case .unsigned(let value): write(integer: value)
    case .exact(let value): write(number: value.text)
    case .double(let value): try write(value)
    }
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as JSON.
  public var description: String {
    switch storage {
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .exact(let value): value.text
    case .double(let value): "\(value)"
    }
  }
}

extension JSONNumber: Codable {
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder {
      self = try decoder.tape.decodeNumber(decoder.index)
      return
    }
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int64.self) {
      self.init(integer)
    } else if let unsigned = try? container.decode(UInt64.self) {
      self.init(unsigned)
    } else if let decimal = try? container.decode(Decimal.self), decimal.isFinite {
      self.init(decimal)
    } else {
      self.init(try container.decode(Double.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? WriterEncoder { return try encoder.encode(self) }
    var container = encoder.singleValueContainer()
    switch storage {
    case .integer(let value): try container.encode(value)
    case .unsigned(let value): try container.encode(value)
    case .exact(let value):
      // Encoders of other modules do not support numbers with more digits.
      if let decimal = Decimal(exactly: value) {
        try container.encode(decimal)
      } else {
        try container.encode(value.double)
      }
    case .double(let value): try container.encode(value)
    }
  }
}

extension Decimal {
  /// A `Decimal` that represents the number without rounding; otherwise `nil`.
  fileprivate init?(exactly value: ExactDecimal) {
    guard value.isPlain, let decimal = Decimal(string: value.text), decimal.isFinite,
      ExactDecimal("\(decimal)") == value
    else { return nil }
    self = decimal
  }
}
