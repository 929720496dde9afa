import OpenAPIDocument
import SDKModel
import TextGrammar

/// Chooses the Swift type of a string or an integer.
extension SchemaShape {
  var integerWidth: ValueType.IntegerWidth {
    switch validation.scalarFormat {
    case .int32: .int32
    case .uint64: .uint64
    case .int64, .uint32, .float, .double, .decimal, .dateTime, .date, .uuid, .byte, .binary,
      .email, .uri, .password, nil:
      validation.boundedIntegerFormat == .uint64 ? .uint64 : .int64
    }
  }

  var numberWidth: ValueType.NumberWidth {
    validation.scalarFormat == .decimal || namesIntegersAmongNumbers ? .decimal : .double
  }

  /// The type for any JSON value, restricted only by assertions.
  var anyValue: ValueType { ValueType(.json, isNullable: validation.isNullable) }

  /// The kind that follows from the format. Bytes can also be identified by their media type or
  /// encoding (OpenAPI 3.1).
  var stringKind: ValueType.Kind {
    if validation.format != nil { return ValueType.Kind(stringFormat: validation.scalarFormat) }
    let mediaType = annotations.contentMediaType.map(MediaTypeName.init)
    switch annotations.contentEncoding?.lowercased() {
    case "base64": return .base64
    case "binary": return .file
    case nil:
      let isText =
        mediaType.map { $0.essence.isEmpty || $0.isText || $0.isJSON || $0.isXML } ?? true
      return isText ? .string : .file
    default: return .string
    }
  }

  /// The content of a string, if the schema describes it.
  var stringContent: StringContent? {
    StringContent(
      encoding: annotations.contentEncoding?.lowercased(), mediaType: annotations.contentMediaType,
      isDescribed: annotations.contentSchema != nil)
  }

  /// Whether the values are strings without a more precise type.
  var isPlainString: Bool {
    if case .string = stringKind { return true }
    return false
  }
}

extension ValueType.Kind {
  init(stringFormat format: ScalarFormat?) {
    switch format {
    case .dateTime: self = .dateTime
    case .date: self = .date
    case .uuid: self = .uuid
    case .byte: self = .base64
    case .binary: self = .file
    case .int32, .int64, .uint32, .uint64, .float, .double, .decimal, .email, .uri, .password,
      nil:
      self = .string
    }
  }
}

extension ValueType {
  /// Whether a value is checked beyond its type, so that violations need the schema's location.
  var isChecked: Bool {
    assertions != nil || !constraints.isEmpty || isClosed || kind.isNarrowInteger
  }
}

extension ValueType.Kind {
  /// Whether the width of an integer is checked, since Swift's type is wider.
  fileprivate var isNarrowInteger: Bool {
    if case .integer(.int32) = self { return true }
    return false
  }
}
