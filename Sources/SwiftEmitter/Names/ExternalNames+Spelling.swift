import TemplateEngine

extension Configuration.ExternalNames {
  /// How a template writes a name of another module.
  var spelling: @Sendable (ExternalName) -> String {
    switch self {
    case .plain: { $0.name }
    case .qualified: { $0.module == SwiftModule.sdk.name ? $0.name : $0.qualified }
    }
  }
}
