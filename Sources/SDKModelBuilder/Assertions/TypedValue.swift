import DocumentTree
import OpenAPIDocument
import SDKModel

/// The values of an SDK type, by the constraints that it enforces without assertions.
enum TypedValue {
  /// Any JSON value: nothing is enforced.
  case anything
  case boolean
  case integer
  case number
  /// A plain string.
  case text
  /// A string that is stored as another type, such as a date.
  case formattedText
  /// Bytes, which are not JSON.
  case file
  case enumeration
  case array
  case tuple
  case map
  case record(properties: [Property])
  /// One of several types, with the properties that one of them has. A type that represents several
  /// schemas enforces none of their constraints.
  case choice(properties: [String], isOnePerSchema: Bool)
  /// The target of the schema's `$ref`, or of that of the only member of its `allOf`.
  case referenced

  init(_ kind: ValueType.Kind) {
    switch kind {
    case .string: self = .text
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .number: self = .number
    case .dateTime, .date, .uuid, .base64: self = .formattedText
    case .file: self = .file
    case .json, .named: self = .anything
    case .array: self = .array
    case .map: self = .map
    }
  }

  /// How a type treats the keywords for certain values.
  enum Attention {
    /// Its own constraints express them.
    case constraints
    /// It does not express them, so they are asserted.
    case none
    /// The type has no values to which the keywords apply.
    case needless
  }

  func attention(to subject: Keyword.Subject) -> Attention {
    switch self {
    case .anything, .choice: .none
    case .boolean, .file: subject == .anyValue ? .none : .needless
    case .integer, .number: subject == .numbers ? .constraints : .needless
    case .text: subject == .strings ? .constraints : .needless
    case .formattedText: subject == .strings ? .none : .needless
    case .enumeration: subject == .numbers || subject == .strings ? .none : .needless
    case .array: subject == .arrays ? .constraints : .needless
    case .tuple: subject == .arrays ? .none : .needless
    case .map: subject == .objects ? .constraints : .needless
    case .record: subject == .objects ? .none : .needless
    case .referenced: .none
    }
  }
}
