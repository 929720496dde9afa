/// Options that determine what counts as a violation.
public struct ValidationOptions: Hashable, Sendable {
  /// Whether values that the document does not list are violations. They are not by default, since
  /// the server may be newer than the SDK.
  public var refusesUnrecognizedValues: Bool

  /// Whether `format` is checked, rather than an annotation.
  public var checksFormats: Bool

  public init(refusesUnrecognizedValues: Bool = false, checksFormats: Bool = true) {
    self.refusesUnrecognizedValues = refusesUnrecognizedValues
    self.checksFormats = checksFormats
  }
}
