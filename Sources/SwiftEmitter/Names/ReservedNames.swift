/// Names that mean something else to Swift, or to the code around a generated name.
enum ReservedNames {
  /// Swift's keywords: usable as names between backticks.
  static let keywords: Set = [
    "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
    "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
    "where", "while", "Any",
  ]

  /// Names that no backtick makes usable after a dot.
  static let unusable: Set = ["init", "self", "Self", "Type", "Protocol", "_"]

  /// Cases that an `Optional` of the enumeration would take for its own, and what each enumeration has.
  static let cases: Set = [
    "none", "some", "rawValue", "unrecognized", "knownValues", "isRecognized", "hashValue",
    "allCases", "schemaPlace", "hasRules",
  ]

  /// What each record has beside its properties.
  static let properties: Set = [
    "hashValue", "additionalProperties", "undocumentedProperties", "rest", "schemaPlace",
  ]

  /// What each union has beside its cases.
  static let unionCases: Set = [
    "none", "some", "unrecognized", "variants", "discriminator", "hashValue", "parameterContent",
    "schemaPlace",
  ]

  /// What each operation's code names.
  static let parameters: Set = [
    "body", "options", "client", "request", "report", "interval", "timeout",
  ]

  /// Types that generated code names, and those that everybody's code does.
  static let types: Set = [
    // Swift
    "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "CodingKey", "Decodable",
    "Decoder",
    "Dictionary", "Double", "Duration", "Mirror", "CustomReflectable", "Encodable", "Encoder",
    "Equatable", "Error", "Float",
    "Hashable", "Identifiable", "Int", "Int32", "Int64", "Never", "Optional", "Protocol",
    "RawRepresentable",
    "Result", "Self", "Sendable", "Set", "String", "Substring", "Task", "Type", "UInt64", "Void",
    // Foundation
    "Data", "Date", "Decimal", "Foundation", "Locale", "TimeInterval", "URL", "UUID",
    // SpecsmithRuntime
    "APIClient", "APIError", "APIRequest", "CalendarDate", "ClientConfiguration",
    "ConfigurationError", "ConnectionFailure", "Credential", "DateTimeFormat", "DocumentedFailure",
    "EnvironmentVariables", "FailedResponse", "FileContent", "HTTPTransport", "Indirect",
    "JSONNumber",
    "JSONValue",
    "MultipleCheckable", "Nullable", "NullableArrayLiteral", "NullableDictionaryLiteral",
    "OpenEnum", "OpenEnumRawValue", "OpenUnion", "UnionVariant", "ParameterContent",
    "ParameterValue", "PathStyle", "Pattern",
    "PollState", "Polling", "PollingError", "PollingSequence", "ObjectDecoder", "ObjectEncoder",
    "PropertyName", "QueryStyle",
    "Redirect", "WebhookPayload", "Webhooks", "RequestOptions", "RequestPath", "ResponseHead",
    "RetryPolicy",
    "Examination", "JSONType", "SchemaLines", "SchemaPlace", "SharedSchemas", "ValueSchema",
    "Secret", "ServerAddress",
    "SpecsmithRuntime", "StringFormat", "TimeoutFailure", "URLSessionTransport",
    "UndecodableResponse", "Validatable", "ValidationError", "ValidationOptions",
    "ValidationReport", "ValueRange", "Violation", "Wire", "WireRepresentable",
  ]

  /// Types that a record may hold beside those of its properties.
  static let nestedTypes: Set = ["CodingKeys", "Limits", "Patterns"]
}
