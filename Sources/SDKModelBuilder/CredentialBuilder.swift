import Diagnostics
import OpenAPIDocument
import SDKModel

/// Chooses what the client must hold.
struct CredentialBuilder {
  let document: OpenAPIDescription

  /// The schemes of the first requirement that the document or one of its operations states.
  func build(diagnostics: inout DiagnosticList) -> [Credential] {
    let requirements =
      (document.security ?? []) + document.operations.flatMap { $0.security ?? [] }
    guard let requirement = requirements.first(where: { !$0.schemes.isEmpty }) else { return [] }
    var credentials: [Credential] = []
    for use in requirement.schemes {
      guard let scheme = document.securitySchemes.first(where: { $0.name == use.name })?.scheme
      else {
        let names = document.securitySchemes.map(\.name)
        diagnostics.append(
          .warning(
            "unknown-security-scheme", "there is no security scheme `\(use.name)`",
            at: use.location,
            hint: Spelling.nearest(to: use.name, among: names).map { "did you mean `\($0)`?" }))
        continue
      }
      guard let kind = kind(of: scheme) else {
        diagnostics.append(
          .warning(
            "unsupported-security-scheme",
            "the security scheme `\(use.name)` is not carried over yet", at: scheme.location))
        continue
      }
      credentials.append(
        Credential(
          name: use.name, kind: kind, documentation: Documentation(description: scheme.description))
      )
    }
    let chosen = Set(requirement.schemes.map(\.name))
    for other in document.securitySchemes where !chosen.contains(other.name) {
      diagnostics.append(
        .warning(
          "unused-security-scheme",
          "the client signs requests by `\(requirement.schemes[0].name)`; `\(other.name)` is not carried over yet",
          at: other.scheme.location))
    }
    return credentials
  }

  private func kind(of scheme: SecurityScheme) -> Credential.Kind? {
    switch scheme.kind {
    case .http(scheme: "basic"): .basic
    case .http(scheme: "bearer"), .oauth2, .openIDConnect: .bearer
    case .http, .mutualTLS: nil
    case .apiKey(let name, in: .header): .header(name)
    case .apiKey(let name, in: .query): .query(name)
    case .apiKey(let name, in: .cookie): .cookie(name)
    case .apiKey: nil
    }
  }
}
