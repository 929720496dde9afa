import Naming
import SDKModel
import TemplateEngine

/// Builds the view models of the client's credentials.
struct CredentialModelBuilder {
  let shapes: [CredentialShape]
  let context: EmissionContext

  func models() -> [CredentialModel] {
    shapes.map { shape in
      let words = shape.credential.documentation.description.map(DocumentationComment.line)
      let (constructor, field) = Self.constructor(of: shape.credential.kind)
      return CredentialModel(
        documentation: words ?? "The credential of the client.",
        shape: shape, variable: variable(shape.parameter),
        passwordVariable: shape.password.map(variable), constructor: constructor, field: field,
        scheme: isChoice ? shape.credential.name : nil)
    }
  }

  /// Whether requests must list the credentials that they need.
  private var isChoice: Bool { shapes.contains(where: \.isOptional) }

  /// The runtime's name for the kind of credential, and the name of the header field that contains
  /// it.
  private static func constructor(of kind: Credential.Kind) -> (name: String, field: String?) {
    switch kind {
    case .bearer, .accessToken: ("bearer", nil)
    case .basic: ("basic", nil)
    case .header(let name): ("header", name)
    case .query(let name): ("query", name)
    case .cookie(let name): ("cookie", name)
    }
  }

  private func variable(_ parameter: String) -> String {
    let words = NameWords.split(parameter).map { $0.uppercased() }
    return ([context.configuration.environmentPrefix] + words).joined(separator: "_")
  }
}
