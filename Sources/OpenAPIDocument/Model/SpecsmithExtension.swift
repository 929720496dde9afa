/// The extension fields that Specsmith reads from documents and overlays.
public enum SpecsmithExtension: String, CaseIterable, Sendable {
  /// Of an operation that starts something: how to wait for its end.
  case poll = "x-specsmith-poll"

  static let prefix = "x-specsmith-"
}
