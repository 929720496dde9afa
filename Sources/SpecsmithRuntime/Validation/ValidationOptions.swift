/// Options that determine what counts as a violation.
public struct ValidationOptions: Hashable, Sendable {
  /// Whether values that the document does not list are violations. They are not by default, since
  /// the server may be newer than the SDK.
  public var refusesUnrecognizedValues: Bool

  /// Whether `format` is checked, rather than an annotation.
  public var checksFormats: Bool

  /// Creates options.
  ///
  /// - Parameters:
  ///   - refusesUnrecognizedValues: Whether values that the document does not list are violations.
  ///   - checksFormats: Whether values that do not keep to their `format` are violations.
  public init(refusesUnrecognizedValues: Bool = false, checksFormats: Bool = true) {
    self.refusesUnrecognizedValues = refusesUnrecognizedValues
    self.checksFormats = checksFormats
  }
}
