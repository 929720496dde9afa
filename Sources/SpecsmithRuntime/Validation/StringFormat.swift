import Foundation
import TextGrammar

/// A format of strings that can be checked (JSON Schema Validation section 7.3, and OpenAPI's
/// `byte`).
public enum StringFormat: String, CaseIterable, Hashable, Sendable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case email
  case hostname
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case uuid
  case jsonPointer = "json-pointer"
  case regex
  case byte

  /// Whether the text has the format.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .dateTime: ByteCursor.accepts(text) { $0.takeDateTime() }
    case .date: ByteCursor.accepts(text) { $0.takeCalendarDay() != nil }
    case .time: ByteCursor.accepts(text) { $0.takeFullTime() }
    case .duration: ByteCursor.accepts(text) { $0.takeDuration() }
    case .email: ByteCursor.accepts(text) { $0.takeEmailAddress() }
    case .hostname: ByteCursor.accepts(text) { $0.takeHostname() }
    case .ipv4: ByteCursor.accepts(text) { $0.takeIPv4Address() }
    case .ipv6: ByteCursor.accepts(text) { $0.takeIPv6Address() }
    case .uri: ByteCursor.accepts(text) { $0.takeURIScheme() && $0.takeURIRest() }
    case .uriReference: ByteCursor.accepts(text) { $0.takeURIReference() }
    case .uuid: ByteCursor.accepts(text) { $0.takeUUID() }
    case .jsonPointer: ByteCursor.accepts(text) { $0.takeJSONPointer() }
    case .regex: Pattern(text).isValid
    case .byte: Data(base64Encoded: text) != nil
    }
  }

  /// What a text of the format is, for a sentence.
  var noun: String {
    switch self {
    case .dateTime: "a date and time such as 2024-02-29T12:30:00Z"
    case .date: "a date such as 2024-02-29"
    case .time: "a time such as 12:30:00Z"
    case .duration: "a duration such as P1DT12H"
    case .email: "an email address"
    case .hostname: "a host name"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri: "a URI"
    case .uriReference: "a URI or a relative reference"
    case .uuid: "a UUID"
    case .jsonPointer: "a JSON Pointer"
    case .regex: "a regular expression"
    case .byte: "base64"
    }
  }
}
