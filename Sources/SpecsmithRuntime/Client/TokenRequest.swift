import Foundation

/// The request for an access token.
struct TokenRequest: Sendable {
  private let client: APIClient
  private let request: APIRequest
  private let redaction: Redaction

  /// - Throws: ``ConfigurationError/invalidBaseURL(_:)``
  init(
    url: URL, fields: [String: String], secrets: [String], credentials: [Credential],
    configuration: ClientConfiguration, transport: any HTTPTransport
  ) throws(ConfigurationError) {
    let parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
    var root = parts
    root?.percentEncodedPath = ""
    root?.percentEncodedQuery = nil
    guard let parts, let root = root?.url, BaseURL(root) != nil else {
      throw .invalidBaseURL(BaseURL.withoutSecrets(url.absoluteString))
    }
    var request = APIRequest(
      "POST", RequestPath(stringLiteral: parts.percentEncodedPath), operation: "OAuth 2 token")
    if let query = parts.percentEncodedQuery {
      request.query = [QueryParameter(name: "", pairs: [query])]
    }
    request.setTextBody(
      FormText.body(fields), contentType: "application/x-www-form-urlencoded")
    request.secrets = secrets
    self.request = request
    var configuration = configuration
    configuration.retryPolicy.repeatsUnsafeRequests = true
    client = APIClient(
      baseURL: root, credentials: credentials, configuration: configuration, transport: transport)
    redaction = client.redaction.adding(secrets)
  }

  /// - Throws: ``OAuthError``, ``APIError``, ``ConfigurationError``, what a middleware throws.
  func send(at start: Duration) async throws -> AccessToken {
    let response: ReceivedResponse
    do {
      response = try await client.response(to: request, options: RequestOptions())
    } catch let error as APIError {
      guard let response = error.response else { throw error }
      let problem = try? JSONCoding.value(of: Problem.self, from: response.body)
      throw OAuthError(
        status: response.status, error: problem?.error, serverMessage: problem?.description,
        requestID: response.requestID, redaction: redaction)
    }
    guard let grant = try? JSONCoding.value(of: Grant.self, from: response.body),
      !grant.token.isEmpty, grant.isUsable
    else {
      throw OAuthError(
        status: response.head.status, requestID: response.head.requestID, redaction: redaction)
    }
    return AccessToken(text: grant.token, start: start, lifetime: grant.lifetime)
  }
}

/// A token, as RFC 6749 section 5.1 has it.
private struct Grant: Decodable {
  let token: String
  let type: String?
  let duration: JSONValue?

  enum CodingKeys: String, CodingKey {
    case token = "access_token"
    case type = "token_type"
    case duration = "expires_in"
  }

  /// Whether the token can be sent as is; a token with a proof of possession cannot.
  var isUsable: Bool { !["mac", "dpop", "pop"].contains(type?.lowercased()) }

  /// `nil` if it is missing or makes no sense: the token is then used until a server refuses it. Zero
  /// means that it serves the calls that wait for it, and no later one. Some servers send a string.
  var lifetime: Duration? {
    let seconds: Double? =
      switch duration {
      case .number(let number): number.double
      case .string(let text): Double(text)
      default: nil
      }
    guard let seconds, seconds.isFinite, seconds >= 0, seconds < 1e12 else { return nil }
    return .seconds(seconds)
  }
}

/// An error, as RFC 6749 section 5.2 has it.
private struct Problem: Decodable {
  let error: String?
  let description: String?

  enum CodingKeys: String, CodingKey {
    case error
    case description = "error_description"
  }
}
