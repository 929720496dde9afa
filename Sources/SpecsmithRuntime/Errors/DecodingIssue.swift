import Foundation

/// Why a value of a response was left out: it, or a part of it, does not match the document.
///
/// There are such values only if responses are decoded leniently; see
/// ``ClientConfiguration/responseDecoding``.
public struct DecodingIssue: Hashable, Sendable {
  /// Where the value is that does not match, as a JSON Pointer.
  public let location: String

  /// What was left out for it, as a JSON Pointer: that value, or the property or the element that
  /// contains it.
  public let omission: String

  /// What was expected, and what was found.
  public let reason: String

  /// What is wrong with a value that is left out.
  static func issues(
    of error: any Error, leavingOut path: [any CodingKey]
  ) -> [DecodingIssue] {
    let omission = path.pointer
    if let error = error as? ValidationError {
      return error.violations.map {
        DecodingIssue(location: omission + $0.location, omission: omission, reason: $0.message)
      }
    }
    let context = (error as? DecodingError)?.context
    return [
      DecodingIssue(
        location: context?.codingPath.pointer ?? omission, omission: omission,
        reason: context?.debugDescription ?? "\(error)")
    ]
  }

  /// The issue without the secrets of the request.
  func redacted(by redaction: Redaction) -> DecodingIssue {
    DecodingIssue(
      location: redaction.redact(location), omission: redaction.redact(omission),
      reason: redaction.redact(reason))
  }
}

extension DecodingIssue: CustomStringConvertible {
  /// `/items/3/price: Expected a number, found the string "free" (line 1, column 9).`
  public var description: String {
    var text = "\(location): \(reason)"
    if omission != location {
      text += " \(omission.isEmpty ? "The whole value" : omission) is left out."
    }
    return text
  }
}

extension [any CodingKey] {
  /// The path as a JSON Pointer (RFC 6901).
  var pointer: String {
    map { ValidationReport.step($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
  }
}
