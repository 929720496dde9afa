import TextGrammar

/// A format of strings that can be checked: those of JSON Schema 2020-12 Validation section 7.3,
/// and those of OpenAPI's format registry that define a syntax.
@_spi(Generated) public enum StringFormat: String, CaseIterable, Hashable, Sendable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case dateTimeLocal = "date-time-local"
  case timeLocal = "time-local"
  case httpDate = "http-date"
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case ipv4CIDR = "ipv4-cidr"
  case ipv6CIDR = "ipv6-cidr"
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case byte
  case base64URL = "base64url"
  case character = "char"
  case language
  case mediaRange = "media-range"
  case structuredFieldBinary = "sf-binary"
  case structuredFieldBoolean = "sf-boolean"
  case structuredFieldString = "sf-string"
  case structuredFieldToken = "sf-token"

  /// Whether the string has the format.
  public func accepts(_ text: String) -> Bool {
    if self == .regex { return Pattern(text).isValid }
    return ByteCursor.accepts(text) { $0.take(self) }
  }

  /// A description of the format, for a sentence.
  var noun: String {
    switch self {
    case .dateTime: "a date and time such as 2024-02-29T12:30:00Z"
    case .date: "a date such as 2024-02-29"
    case .time: "a time such as 12:30:00Z"
    case .duration: "a duration such as P1DT12H"
    case .dateTimeLocal: "a date and time without an offset such as 2024-02-29T12:30:00"
    case .timeLocal: "a time without an offset such as 12:30:00"
    case .httpDate: "an HTTP date such as Sun, 06 Nov 1994 08:49:37 GMT"
    case .email: "an email address"
    case .idnEmail: "an internationalized email address"
    case .hostname: "a host name"
    case .idnHostname: "an internationalized host name"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .ipv4CIDR: "an IPv4 network such as 10.0.0.0/8"
    case .ipv6CIDR: "an IPv6 network such as 2001:db8::/32"
    case .uri: "a URI"
    case .uriReference: "a URI or a relative reference"
    case .iri: "an IRI"
    case .iriReference: "an IRI or a relative reference"
    case .uriTemplate: "a URI template"
    case .uuid: "a UUID"
    case .jsonPointer: "a JSON Pointer"
    case .relativeJSONPointer: "a relative JSON Pointer"
    case .regex: "a regular expression"
    case .byte: "base64"
    case .base64URL: "base64url"
    case .character: "a single character"
    case .language: "a language tag such as en-GB"
    case .mediaRange: "a media range such as text/*"
    case .structuredFieldBinary: "a byte sequence of a structured field, such as :aGk=:"
    case .structuredFieldBoolean: "a boolean of a structured field, ?0 or ?1"
    case .structuredFieldString: "a string of a structured field, in double quotes"
    case .structuredFieldToken: "a token of a structured field"
    }
  }
}

extension ByteCursor {
  /// Parses a string of the format. Does nothing for a regular expression, which is compiled
  /// instead.
  fileprivate mutating func take(_ format: StringFormat) -> Bool {
    switch format {
    case .dateTime: takeDateTime()
    case .date: takeCalendarDay() != nil
    case .time: takeFullTime()
    case .duration: takeDuration()
    case .dateTimeLocal: takeLocalDateTime()
    case .timeLocal: takeLocalTime()
    case .httpDate: takeHTTPDate()
    case .email: takeEmailAddress()
    case .idnEmail: takeInternationalEmailAddress()
    case .hostname: takeHostname()
    case .idnHostname: takeInternationalHostname()
    case .ipv4: takeIPv4Address()
    case .ipv6: takeIPv6Address()
    case .ipv4CIDR: takeIPv4Address() && takePrefixLength(upTo: 32)
    case .ipv6CIDR: takeIPv6Address() && takePrefixLength(upTo: 128)
    case .uri: takeURI(.ascii)
    case .uriReference: takeURIReference(.ascii)
    case .iri: takeURI(.international)
    case .iriReference: takeURIReference(.international)
    case .uriTemplate: takeURITemplate()
    case .uuid: takeUUID()
    case .jsonPointer: takeJSONPointer()
    case .relativeJSONPointer: takeRelativeJSONPointer()
    case .regex: false
    case .byte: takeBase64(.standard, needsPadding: true)
    case .base64URL: takeBase64(.urlSafe, needsPadding: false)
    case .character: takeScalar() != nil
    case .language: takeLanguageTag()
    case .mediaRange: takeMediaRange()
    case .structuredFieldBinary: takeStructuredBinary()
    case .structuredFieldBoolean: take("?") && take(anyOf: "0", "1")
    case .structuredFieldString: takeStructuredString()
    case .structuredFieldToken: takeStructuredToken()
    }
  }
}
