import SDKModel

/// The runtime's names for cases of the model. Both enumerations have the same cases, which a test
/// checks, since neither module imports the other.
extension StringFormat {
  var runtimeCase: String { ".\(self)" }
}

extension Sending.Retry {
  /// The case of the runtime's `APIRequest.Retry`.
  var runtimeCase: String { ".\(self)" }
}

extension Parameter.Style {
  /// The case of the runtime's `PathStyle` or `QueryStyle`.
  var runtimeCase: String { ".\(self)" }
}
