import TextGrammar

/// The formats that determine the type of a number or a string. All others are only annotations
/// (JSON Schema 2020-12 Validation, section 7.2.1).
public enum ScalarFormat: String, Sendable, CaseIterable {
  case int32, int64, uint32, uint64
  case float, double, decimal
  case dateTime = "date-time"
  case date, uuid, byte, binary
  case email, uri, password

  /// - Returns: `nil` for an unknown format, or for one that does not determine a type.
  public init?(named name: String) {
    // Generators for C# write the second name.
    guard let format = name == "u-int64" ? .uint64 : Self.named[name] else { return nil }
    self = format
  }

  // The initializer with a raw value compares with each of them.
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The type of values if a schema states only the format; `nil` if several types are possible.
  public var impliedType: SchemaType? {
    switch self {
    case .int32, .int64, .uint32, .uint64: .integer
    case .float, .double: .number
    // Many APIs write a decimal as a string, which keeps its digits.
    case .decimal: nil
    case .dateTime, .date, .uuid, .byte, .binary, .email, .uri, .password: .string
    }
  }

  /// The number of bits of an integer; `nil` for other types.
  public var bitWidth: Int? {
    switch self {
    case .int32, .uint32: 32
    case .int64, .uint64: 64
    case .float, .double, .decimal, .dateTime, .date, .uuid, .byte, .binary, .email, .uri,
      .password:
      nil
    }
  }

  /// The integers in the format's range; `nil` for other types.
  public var integers: ClosedRange<ExactDecimal>? {
    switch self {
    case .int32: ExactDecimal(Int32.min)...ExactDecimal(Int32.max)
    case .int64: ExactDecimal(Int64.min)...ExactDecimal(Int64.max)
    case .uint32: .zero...ExactDecimal(UInt32.max)
    case .uint64: .zero...ExactDecimal(UInt64.max)
    case .float, .double, .decimal, .dateTime, .date, .uuid, .byte, .binary, .email, .uri,
      .password:
      nil
    }
  }
}

extension SchemaValidation {
  /// The format, if it determines a type.
  public var scalarFormat: ScalarFormat? { format.flatMap(ScalarFormat.init(named:)) }

  /// The format that follows from an integer's bounds: 64 bits, unsigned if the bounds are those of
  /// `UInt64`.
  public var boundedIntegerFormat: ScalarFormat {
    guard let minimum = self[.minimum]?.decimal, minimum >= .zero,
      let maximum = self[.maximum]?.decimal, maximum.isInteger, maximum > ExactDecimal(Int64.max)
    else { return .int64 }
    return .uint64
  }
}
