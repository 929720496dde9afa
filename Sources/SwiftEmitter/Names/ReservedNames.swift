/// Names with another meaning in Swift or in the surrounding code.
enum ReservedNames {
  /// Swift's keywords, which are valid names in backticks.
  static let keywords: Set = [
    "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
    "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
    "where", "while", "Any",
    // It is a prefix of expressions, so it cannot be an expression itself.
    "unsafe",
  ]

  /// Names that cannot be used after a dot, even in backticks.
  static let unusable: Set = ["init", "self", "Self", "Type", "Protocol", "_"]

  /// Names of cases that would be confused with those of `Optional`, and the members of every
  /// enumeration.
  static let cases: Set = [
    "none", "some", "rawValue", "unrecognized", "knownValues", "isRecognized", "hashValue",
    "allCases", "schemaLocation", "hasRules",
  ]

  /// The members of every record besides its properties.
  static let properties: Set = [
    "hashValue", "additionalProperties", "undocumentedProperties", "rest", "schemaLocation",
    "customMirror", "validate",
  ]

  /// The members of every union besides its cases.
  static let unionCases: Set = [
    "none", "some", "unrecognized", "variants", "discriminator", "hashValue", "parameterContent",
    "schemaLocation",
  ]

  /// Names of outcomes that would be confused with the cases of `Optional`.
  static let outcomes: Set = ["none", "some"]

  /// The names that the code of every operation uses.
  static let parameters: Set = [
    "body", "options", "client", "request", "report", "interval", "timeout",
  ]

  /// Names that no type of an SDK gets: users would have to disambiguate them, and with
  /// `externalNames: plain`, generated code would refer to the wrong type.
  ///
  /// Names in templates are collected from the templates; tests compare the others with the
  /// runtime.
  static let types: Set<String> = usual.union(ofLiterals).union(ofRuntime).union(ofSDK)
    .union(modules).union(
      SwiftTemplates.library.externalNames.filter { modules.contains($0.module) }.map(\.name))

  /// The modules that qualify names.
  private static let modules: Set<String> = Set(
    [SwiftModule.standardLibrary, .foundation, .runtime].map(\.name)
      + Configuration.Transport.allCases.map(\.module))

  /// Names that the compiler looks up to find the default type of a literal.
  private static let ofLiterals: Set = [
    "BooleanLiteralType", "ExtendedGraphemeClusterType", "FloatLiteralType", "IntegerLiteralType",
    "StringLiteralType", "UnicodeScalarType",
  ]

  /// Common names of the standard library and of Foundation.
  private static let usual: Set = [
    "ClosedRange", "PartialRangeFrom", "PartialRangeThrough",
    "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "CodingKey", "CustomReflectable",
    "Data", "Date", "Decimal", "Decodable", "Decoder", "Dictionary", "Double", "Duration",
    "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Identifiable", "Int",
    "Int32", "Int64", "Locale", "Mirror", "Never", "Optional", "Protocol", "RawRepresentable",
    "Result", "Self", "Sendable", "Set", "String", "Substring", "Task", "TimeInterval", "Type",
    "UInt64", "URL", "UUID", "Void",
  ]

  /// The public names of the runtime, and those that earlier versions of generated code used.
  static let ofRuntime: Set = [
    "APIError", "AsyncHTTPClientTransport", "BodyPart", "BodyParts", "CalendarDate",
    "ClientConfiguration",
    "ClientMiddleware", "ConfigurationError", "ConnectionFailure", "CredentialProvider",
    "DateTimeFormat", "DecodingIssue", "DocumentedFailure", "EnvironmentVariables", "ErrorEvents",
    "EventReconnection", "Examination", "FailedResponse", "FileContent", "HMACSHA256", "HTTPBody",
    "HTTPBodyError", "HTTPCalls", "HTTPTransport", "IncomingResponse", "Indirect",
    "InvalidResponseHeader", "JSONNumber", "JSONSyntaxError", "JSONType", "JSONValue",
    "MissingResponse", "MultipartError", "MultipleCheckable", "Nullable", "NumberedPages",
    "OAuthClientCredentials",
    "OAuthError", "OpenEnum", "OpenEnumRawValue", "OpenRecord", "OpenStringEnum", "OpenUnion",
    "OperationReference", "OutgoingRequest", "PagedSequence", "PageError", "PageLink", "PageOrder",
    "ParameterContent",
    "ParameterValue", "PathStyle", "PollRule", "PollingError", "PollingFailure",
    "PollingSequence", "PollingTimeout", "PropertyName",
    "QueryStyle", "RedirectPolicy", "RequestOptions", "RequestPath", "ResponseHead",
    "ResponseHeader", "ResponseStream", "RetryBudget", "RetryPolicy",
    "ServerSentEvent", "ServerSentEvents", "SpecsmithJSONDecoder", "SpecsmithJSONEncoder",
    "StreamError",
    "StreamFailure",
    "StringFormat", "TimeoutFailure", "TransportError", "UndecodableResponse",
    "UnexpectedOutcome", "URLSessionTransport", "Validatable", "ValidationError",
    "ValidationOptions", "ValueRange",
    "Violation", "WebhookSignature", "WebhookSignatureError", "Wire", "WireRepresentable",
  ]

  /// The names that an SDK declares itself.
  private static let ofSDK: Set = ["ResponseHeaders", "ServerAddress", "SharedSchemas", "Webhooks"]

  /// Names that no type outside of others gets: a struct with an `id` calls the type of it `ID`.
  static let outerTypes: Set = ["ID"]

  /// Types that a record may contain besides those of its properties.
  static let nestedTypes: Set = ["CodingKeys", "Limits", "Patterns"]
}
