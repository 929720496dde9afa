import SDKModel

/// The runtime's cases for values of the model, as generated code writes them. The names are alike in
/// both, which a test holds: neither module imports the other.
extension StringFormat {
  var runtimeCase: String { ".\(self)" }
}

extension Parameter.Style {
  /// A case of the runtime's `PathStyle` or `QueryStyle`.
  var runtimeCase: String { ".\(self)" }
}
