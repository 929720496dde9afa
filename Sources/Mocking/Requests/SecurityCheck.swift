import OpenAPIDocument
import TextGrammar

/// Checks that a request has the credentials that an operation needs. Their values are not checked.
struct SecurityCheck {
  /// A request without the needed credentials.
  struct Refusal {
    var problem: Problem
    /// The value of `WWW-Authenticate`.
    var challenge: String
  }

  let document: OpenAPIDescription

  func refusal(
    of request: MockRequest, _ query: [(name: String, value: String)], _ operation: OperationObject
  ) -> Refusal? {
    let requirements = operation.security ?? document.security ?? []
    guard !requirements.isEmpty else { return nil }
    var missing: [SecurityRequirementObject.Scheme] = []
    for requirement in requirements {
      let absent = requirement.schemes.filter { scheme in
        guard let known = self.scheme(scheme.name) else { return false }
        return !has(known, request, query)
      }
      if absent.isEmpty { return nil }
      missing += absent
    }
    let names = missing.map { "`\($0.name)`\(self.scheme($0.name).map(Self.location(of:)) ?? "")" }
    var seen: Set<String> = []
    let listed = names.filter { seen.insert($0).inserted }.joined(separator: " or ")
    return Refusal(
      problem: Problem(
        .authentication, "has no credential for \(listed)", location: missing.first?.location),
      challenge: missing.lazy.compactMap { self.scheme($0.name).flatMap(Self.challenge) }.first
        ?? "ApiKey")
  }

  private func scheme(_ name: String) -> SecuritySchemeObject? {
    document.securitySchemes.first { $0.name == name }?.scheme
  }

  private func has(
    _ scheme: SecuritySchemeObject, _ request: MockRequest, _ query: [(name: String, value: String)]
  ) -> Bool {
    switch scheme.kind {
    case .apiKey(let name, let place):
      switch place {
      case .header: return request.header(name)?.isEmpty == false
      case .query, .querystring: return query.contains { $0.name == name && !$0.value.isEmpty }
      case .cookie:
        return request.cookies.contains { $0.name == name && !$0.value.withoutQuotes.isEmpty }
      case .path: return true
      }
    case .http(let name): return hasAuthorization(name, request)
    case .oauth2, .openIDConnect: return hasAuthorization("bearer", request)
    // The proxy that ends TLS has checked the certificate.
    case .mutualTLS: return true
    }
  }

  private func hasAuthorization(_ scheme: String, _ request: MockRequest) -> Bool {
    guard let value = request.header("Authorization") else { return false }
    let parts = value.split(separator: " ", maxSplits: 1)
    return parts.count == 2 && parts[0].lowercased() == scheme && !parts[1].trimmingSpaces.isEmpty
  }

  /// Where the credential is expected, for messages.
  private static func location(of scheme: SecuritySchemeObject) -> String {
    switch scheme.kind {
    case .apiKey(let name, let place): " (\(place.rawValue) `\(name)`)"
    case .http(let name): " (`Authorization: \(name.capitalized) …`)"
    case .oauth2, .openIDConnect: " (`Authorization: Bearer …`)"
    case .mutualTLS: ""
    }
  }

  private static func challenge(_ scheme: SecuritySchemeObject) -> String? {
    switch scheme.kind {
    case .http("basic"): "Basic realm=\"mock\""
    case .http(let name): name.capitalized
    case .oauth2, .openIDConnect: "Bearer"
    case .apiKey, .mutualTLS: nil
    }
  }
}
