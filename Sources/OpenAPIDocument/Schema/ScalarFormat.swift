import TextGrammar

/// The formats that determine the type of a number or a string. All others only describe (JSON
/// Schema 2020-12 Validation, section 7.2.1).
public enum ScalarFormat: String, Sendable, CaseIterable {
  case int32, int64, uint32, uint64
  case float, double, decimal
  case dateTime = "date-time"
  case date, uuid, byte, binary
  case email, uri, password

  /// - Returns: `nil` for an unknown format, or one that does not determine a type.
  public init?(named name: String) {
    // The second name is written by generators for C#.
    guard let format = name == "u-int64" ? .uint64 : Self(rawValue: name) else { return nil }
    self = format
  }

  /// The type of a value whose schema names the format and no type; `nil` where there are several.
  public var impliedType: SchemaType? {
    switch self {
    case .int32, .int64, .uint32, .uint64: .integer
    case .float, .double: .number
    // Many APIs write a decimal as a string, which keeps its digits.
    case .decimal: nil
    case .dateTime, .date, .uuid, .byte, .binary, .email, .uri, .password: .string
    }
  }

  /// How many bits an integer has; `nil` if it is not an integer.
  public var bitWidth: Int? {
    switch self {
    case .int32, .uint32: 32
    case .int64, .uint64: 64
    case .float, .double, .decimal, .dateTime, .date, .uuid, .byte, .binary, .email, .uri,
      .password:
      nil
    }
  }

  /// The integers that have the format; `nil` if it is not an integer.
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
  /// The format, where it decides on a type.
  public var scalarFormat: ScalarFormat? { format.flatMap(ScalarFormat.init(named:)) }

  /// The format of integers by their bounds alone: 64 bits, unsigned if the bounds are those of
  /// unsigned integers.
  public var boundedIntegerFormat: ScalarFormat {
    guard let minimum = self[.minimum]?.decimal, minimum >= .zero,
      let maximum = self[.maximum]?.decimal, maximum.isInteger, maximum > ExactDecimal(Int64.max)
    else { return .int64 }
    return .uint64
  }
}
