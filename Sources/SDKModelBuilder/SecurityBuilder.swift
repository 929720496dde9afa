import Diagnostics
import OpenAPIDocument
import SDKModel

/// Determines the credentials of the client and of each operation.
struct SecurityBuilder {
  private let document: OpenAPIDescription
  /// The kinds of security schemes with a credential, by name.
  private var kinds: [String: Credential.Kind] = [:]
  /// The security schemes that require nothing in the request.
  private var silent: Set<String> = []
  /// The requirements for operations without their own.
  private(set) var usual: [[String]] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ document: OpenAPIDescription) {
    self.document = document
    let used = Set(requirements.flatMap { $0.flatMap(\.schemes) }.map(\.name))
    for named in document.securitySchemes {
      guard used.contains(named.name) else {
        diagnostics.append(
          .note(
            .unusedSecurityScheme, "nothing says that it needs `\(named.name)`",
            at: named.scheme.location))
        continue
      }
      if let kind = kind(of: named.scheme, named.name) {
        kinds[named.name] = kind
      } else {
        silent.insert(named.name)
      }
    }
    reportUnknownSchemes()
    usual = requirements.lazy.map(alternatives).first { !$0.isEmpty } ?? []
  }

  /// The requirements of the document and of each operation.
  private var requirements: [[SecurityRequirementObject]] {
    [document.security ?? []] + document.operations.map { $0.security ?? [] }
  }

  // MARK: Operations

  /// The alternative credentials of an operation; `nil` for the usual ones, empty if none are
  /// needed.
  func security(of operation: OperationObject) -> [[String]]? {
    let own = alternatives(operation.security ?? document.security ?? [])
    return own == usual ? nil : own
  }

  /// The scopes that an operation needs in every alternative.
  func scopes(of operation: OperationObject) -> [String] {
    var scopes: [String] = []
    for use in (operation.security ?? document.security ?? []).flatMap(\.schemes) {
      for scope in use.scopes where !scopes.contains(scope) { scopes.append(scope) }
    }
    return scopes
  }

  /// Whether a credential of an operation is sent in the header field `Authorization`.
  func sendsAuthorization(for operation: OperationObject) -> Bool {
    alternatives(operation.security ?? document.security ?? []).contains { names in
      names.contains { name in
        switch kinds[name] {
        case .bearer?, .accessToken?, .basic?: true
        case .header(let field)?: field.lowercased() == "authorization"
        case .query?, .cookie?, nil: false
        }
      }
    }
  }

  private func alternatives(_ requirements: [SecurityRequirementObject]) -> [[String]] {
    var alternatives: [[String]] = []
    for requirement in requirements {
      let names = requirement.schemes.map(\.name)
      let known = names.filter { kinds[$0] != nil }
      // An alternative with only unknown schemes is ignored.
      if known.isEmpty, names.contains(where: { !silent.contains($0) }) { continue }
      if !alternatives.contains(known) { alternatives.append(known) }
    }
    return alternatives == [[]] ? [] : alternatives
  }

  // MARK: Credentials

  func credentials() -> [Credential] {
    let stated = requirements.map(alternatives).filter { !$0.isEmpty }
    return document.securitySchemes.compactMap { named in
      guard let kind = kinds[named.name] else { return nil }
      var credential = Credential(
        name: named.name, kind: kind,
        documentation: Documentation(description: named.scheme.description),
        isRequired: stated.allSatisfy { $0.allSatisfy { $0.contains(named.name) } },
        location: named.scheme.location)
      credential.sources = sources(of: named.scheme)
      return credential
    }
  }

  private func sources(of scheme: SecuritySchemeObject) -> [String] {
    switch scheme.kind {
    case .oauth2(let flows):
      flows.flatMap { flow in
        [flow.authorizationURL, flow.deviceAuthorizationURL, flow.tokenURL, flow.refreshURL]
          .compactMap(\.self)
      }
    case .openIDConnect(let url): [url].compactMap(\.self)
    default: []
    }
  }

  private mutating func kind(of scheme: SecuritySchemeObject, _ name: String) -> Credential.Kind? {
    switch scheme.kind {
    case .http(scheme: "basic"): return .basic
    case .http(scheme: "bearer"): return .bearer
    case .oauth2, .openIDConnect: return .accessToken
    case .apiKey(let field, in: .header): return .header(field)
    case .apiKey(let field, in: .query), .apiKey(let field, in: .querystring): return .query(field)
    case .apiKey(let field, in: .cookie): return .cookie(field)
    case .http, .apiKey:
      diagnostics.append(
        .warning(
          .unsupportedSecurityScheme,
          "the client does not carry out the security scheme `\(name)`: what it is given is sent as the `Authorization` field",
          at: scheme.location))
      return .header("Authorization")
    case .mutualTLS:
      diagnostics.append(
        .note(
          .transportSecurityScheme,
          "the client's certificate for `\(name)` is a matter of the transport",
          at: scheme.location))
      return nil
    }
  }

  private mutating func reportUnknownSchemes() {
    let names = document.securitySchemes.map(\.name)
    var reported: Set<String> = []
    for use in requirements.flatMap({ $0.flatMap(\.schemes) }) where !names.contains(use.name) {
      guard reported.insert(use.name).inserted else { continue }
      diagnostics.append(
        .warning(
          .unknownSecurityScheme, "there is no security scheme `\(use.name)`",
          at: use.location,
          hint: Spelling.nearest(to: use.name, among: names).map { "did you mean `\($0)`?" }))
    }
  }
}
