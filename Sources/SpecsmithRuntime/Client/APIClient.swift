import Foundation
import HTTPTypes

/// What sends the requests of a generated client.
@_spi(Generated) public struct APIClient: Sendable {
  let baseURL: URL
  let credentials: [Credential]
  /// The security schemes of a request that names none. Each list is an alternative; empty for all
  /// schemes.
  let security: [[String]]
  let configuration: ClientConfiguration
  let transport: any HTTPTransport
  let redaction: Redaction

  /// - Parameter security: The security schemes of the requests that name none. Each list is an
  ///   alternative, of which one is enough; none at all means every credential.
  public init(
    baseURL: URL, credentials: [Credential] = [], security: [[String]] = [],
    configuration: ClientConfiguration = ClientConfiguration(),
    transport: any HTTPTransport = URLSessionTransport()
  ) {
    self.baseURL = baseURL
    self.credentials = credentials
    self.security = security
    self.configuration = configuration
    self.transport = transport
    redaction = Redaction(credentials.flatMap(\.secrets))
  }

  /// The client with the credentials alone that a request takes along, their tokens among them.
  ///
  /// - Throws: What a token's provider throws.
  func prepared(for request: APIRequest) async throws -> APIClient {
    guard request.sendsCredentials else { return with([]) }
    let choice = CredentialChoice.credentials(
      among: credentials, for: request.security ?? security)
    var resolved: [Credential] = []
    for credential in choice { resolved.append(try await credential.resolved()) }
    return with(resolved)
  }

  private func with(_ chosen: [Credential]) -> APIClient {
    APIClient(
      baseURL: baseURL, credentials: chosen, configuration: configuration, transport: transport,
      redaction: Redaction((credentials + chosen).flatMap(\.secrets)))
  }

  private init(
    baseURL: URL, credentials: [Credential], configuration: ClientConfiguration,
    transport: any HTTPTransport, redaction: Redaction
  ) {
    self.baseURL = baseURL
    self.credentials = credentials
    security = []
    self.configuration = configuration
    self.transport = transport
    self.redaction = redaction
  }

  /// Sends a request and decodes the body of its response.
  ///
  /// - Throws: ``ValidationError`` when the request breaks rules of the document, before anything
  ///   is sent; ``APIError``; ``ConfigurationError`` if the name of an additional header is
  ///   invalid; `CancellationError`.
  public func send<Value: Decodable>(
    _ request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws -> Value {
    let response = try await response(to: request, options: options)
    let value: Value = try decode(response, to: request)
    try validate(value, of: response, to: request)
    return value
  }

  /// Sends a request whose response has no content.
  ///
  /// - Throws: As ``send(_:options:)-(_,_)`` does.
  public func send(
    _ request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws {
    _ = try await response(to: request, options: options)
  }

  /// Sends a request and returns the body of its response unchanged.
  ///
  /// - Throws: ``ValidationError``, ``APIError``, ``ConfigurationError``, `CancellationError`.
  public func data(
    for request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws -> Data {
    try await response(to: request, options: options).body
  }

  /// Sends a request and returns the body of its response as a UTF-8 string.
  ///
  /// - Throws: ``ValidationError``, ``APIError``, ``ConfigurationError``, `CancellationError`.
  public func text(
    for request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws -> String {
    String(decoding: try await data(for: request, options: options), as: UTF8.self)
  }
}

/// Only where requests go: everything else may hold keys.
@_spi(Generated)
extension APIClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    "APIClient(\(BaseURL.withoutSecrets(baseURL.absoluteString)))"
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
