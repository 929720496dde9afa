import DocumentTree
import SDKModel

/// What a type of the SDK's sees to by itself, so that no assertion needs to.
enum TypedValue {
  /// Any JSON value: the type sees to nothing.
  case anything
  case boolean
  case integer
  case number
  /// A text as it is.
  case text
  /// A text that is held as something else, such as a point in time.
  case formattedText
  /// Bytes, which are no JSON.
  case file
  case enumeration
  case array
  case tuple
  case map
  case record(properties: [Property])
  /// One of several types; of objects, the properties that one of them has.
  case choice(properties: [String])

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

  /// Whether the limits of numbers are to be asserted.
  var leavesNumbers: Bool {
    switch self {
    case .anything, .enumeration, .choice: true
    default: false
    }
  }

  /// Whether the limits of texts are to be asserted.
  var leavesTexts: Bool {
    switch self {
    case .anything, .enumeration, .choice, .formattedText: true
    default: false
    }
  }

  var isEnumeration: Bool {
    if case .enumeration = self { return true }
    return false
  }
}
