import DocumentTree
import OpenAPIDocument
import SDKModel

/// The constraints that a type of the SDK ensures, so that no assertion is needed.
enum TypedValue {
  /// Any JSON value: the type ensures nothing.
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
  /// One of several types; of objects, the properties that one of them has. A type that represents
  /// several schemas ensures only the constraints of none of them.
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

  /// How a type deals with the keywords that are about some values.
  enum Attention {
    /// By its own constraints.
    case constraints
    /// Not at all: the keywords are asserted.
    case none
    /// No value of the type is one that the keywords are about.
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
