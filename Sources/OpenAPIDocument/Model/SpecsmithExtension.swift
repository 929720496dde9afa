/// The fields by which a document, or an overlay, tells Specsmith what OpenAPI has no words for.
public enum SpecsmithExtension: String, CaseIterable, Sendable {
  /// Of an operation that starts something: how to wait for its end.
  case poll = "x-specsmith-poll"

  static let prefix = "x-specsmith-"
}
