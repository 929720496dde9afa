import Foundation

/// A header field of a response is missing, or its value does not have the documented type.
public struct InvalidResponseHeader: Error, Hashable, CustomStringConvertible, LocalizedError {
  /// The name of the field.
  public let name: String
  /// The name of the Swift type that the value should have, such as `Int`.
  public let type: String
  /// Whether the response has no such field; otherwise its value is of another type.
  public let isMissing: Bool

  // Without the value, which may be a secret.
  public var description: String {
    isMissing
      ? "The response has no header field `\(name)`"
      : "The header field `\(name)` of the response is no \(type)"
  }

  public var errorDescription: String? { description }
}
