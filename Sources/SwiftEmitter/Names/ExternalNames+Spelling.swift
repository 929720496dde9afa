import TemplateEngine

extension Configuration.ExternalNames {
  /// Writes the name of another module's declaration in templates.
  var spelling: @Sendable (ExternalName) -> String {
    switch self {
    case .plain: { $0.name }
    case .qualified: { $0.module == SwiftModule.sdk.name ? $0.name : $0.qualified }
    }
  }
}
