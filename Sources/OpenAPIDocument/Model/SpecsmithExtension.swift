/// The extension fields that Specsmith reads from documents and overlays.
public enum SpecsmithExtension: String, CaseIterable, Sendable {
  /// Describes for an operation that starts a job how to wait for its end.
  case poll = "x-specsmith-poll"

  static let prefix = "x-specsmith-"
}
