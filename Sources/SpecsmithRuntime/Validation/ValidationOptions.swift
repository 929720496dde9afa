/// What validation takes for a violation.
public struct ValidationOptions: Hashable, Sendable {
  /// Whether a value of an enumeration that the document does not list is a violation. It is not
  /// by default: the server may be newer than the SDK.
  public var refusesUnrecognizedValues: Bool

  /// Whether `format` is checked; otherwise it only describes.
  public var checksFormats: Bool

  public init(refusesUnrecognizedValues: Bool = false, checksFormats: Bool = true) {
    self.refusesUnrecognizedValues = refusesUnrecognizedValues
    self.checksFormats = checksFormats
  }
}
