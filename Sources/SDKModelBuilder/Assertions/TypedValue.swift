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
  enum KeywordCoverage {
    /// Its own constraints express them.
    case constraints
    /// It does not express them, so they are asserted.
    case none
    /// The type has no values to which the keywords apply.
    case notApplicable
  }

  func coverage(of subject: Keyword.Subject) -> KeywordCoverage {
    switch self {
    case .anything, .choice: .none
    case .boolean, .file: subject == .anyValue ? .none : .notApplicable
    case .integer, .number: subject == .numbers ? .constraints : .notApplicable
    case .text: subject == .strings ? .constraints : .notApplicable
    case .formattedText: subject == .strings ? .none : .notApplicable
    case .enumeration: subject == .numbers || subject == .strings ? .none : .notApplicable
    case .array: subject == .arrays ? .constraints : .notApplicable
    case .tuple: subject == .arrays ? .none : .notApplicable
    case .map: subject == .objects ? .constraints : .notApplicable
    case .record: subject == .objects ? .none : .notApplicable
    case .referenced: .none
    }
  }
}
