/// The extension fields that Specsmith reads from documents and overlays.
public enum SpecsmithExtension: String, CaseIterable, Sendable {
  /// Describes how to wait: for an operation that is polled, when the work has ended; for one that
  /// starts work, which operation to poll, or `false` for none.
  case wait = "x-specsmith-wait"
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

  /// The objects of a document that can have the field.
  var places: String {
    switch self {
    case .wait, .pagination, .retry, .timeout, .resource: "an operation under `paths`"
    case .name:
      "an operation under `paths`, a schema of a type or a property, or a parameter"
    }
  }
}
