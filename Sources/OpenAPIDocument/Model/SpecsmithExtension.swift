/// The extension fields that Specsmith reads from documents and overlays.
public enum SpecsmithExtension: String, CaseIterable, Sendable {
  /// Describes for an operation that starts a job how to wait for its end.
  case poll = "x-specsmith-poll"
  /// Describes how an operation returns a list in pages; `false` if it does not.
  case pagination = "x-specsmith-pagination"
  /// Whether an operation is sent again after a failure.
  case retry = "x-specsmith-retry"
  /// How long an attempt of an operation may take, in seconds.
  case timeout = "x-specsmith-timeout"
  /// The name of an operation's method, a type, a property or a parameter.
  case name = "x-specsmith-name"
  /// The resource of an operation, such as `chat.completions`.
  case resource = "x-specsmith-resource"

  static let prefix = "x-specsmith-"
}
