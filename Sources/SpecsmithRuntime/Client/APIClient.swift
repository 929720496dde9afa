import Foundation
import HTTPTypes

/// What sends the requests of a generated client.
///
/// A class, since every resource of the client holds it, and every method of one uses it.
@_spi(Generated) public final class APIClient: Sendable {
  let baseURL: URL
  /// The parts of the URL; `nil` if it is none of HTTP, which sending throws.
  let base: BaseURL?
  let credentials: [Credential]
  /// The security schemes of a request that names none. Each list is an alternative; empty for all
  /// schemes.
  let security: [[String]]
  let configuration: ClientConfiguration
  let transport: any HTTPTransport
  let redaction: Redaction
  let timers = TimerQueue()
  let allowance: RetryAllowance
  let hasWarnedOfPlainText = OnceFlag()

  var timeLimit: TimeLimit { TimeLimit(timers) }

  /// - Parameter security: The security schemes of the requests that name none. Each list is an
  ///   alternative, of which one is enough; none at all means every credential.
  public init(
    baseURL: URL, credentials: [Credential] = [], security: [[String]] = [],
    configuration: ClientConfiguration = ClientConfiguration(),
    transport: any HTTPTransport
  ) {
    self.baseURL = baseURL
    base = BaseURL(baseURL)
    self.credentials = credentials
    self.security = security
    self.configuration = configuration
    self.transport = transport
    redaction = Redaction(credentials.flatMap(\.secrets))
      .addingHeaders(configuration.additionalHeaders)
    allowance = RetryAllowance(configuration.retryPolicy.budget)
  }

  /// Sends a request and decodes the body of its response.
  ///
  /// - Throws: ``ValidationError`` when the request breaks rules of the document, before anything
  ///   is sent; ``APIError``; ``ConfigurationError`` if a header is invalid; `CancellationError`.
  public func send<Value: Decodable>(
    _ request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws -> Value {
    let response = try await response(to: request.expecting(.json), options: options)
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
    _ = try await response(to: request.expecting(.nothing), options: options)
  }

  /// Sends a request and returns the body of its response as a string, in the character set that its
  /// media type names, or else in UTF-8.
  ///
  /// - Throws: ``ValidationError``, ``APIError``, ``ConfigurationError``, `CancellationError`.
  public func text(
    for request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws -> String {
    let response = try await response(to: request.expecting(.text), options: options)
    return response.head.characterSet.string(from: response.body)
  }

  /// Sends a request and returns the body of its response as it arrives.
  ///
  /// - Throws: ``ValidationError``, ``APIError``, ``ConfigurationError``, `CancellationError`. While
  ///   the body is read, ``APIError/connectionFailed(_:)``.
  public func body(
    for request: APIRequest, options: RequestOptions = RequestOptions()
  ) async throws -> HTTPBody {
    let request = request.expecting(.bytes)
    let response = try await streamedResponse(to: request, options: options)
    return response.body.resumable(
      BodyResumption(of: response.head, to: request, options: options, by: self))
  }

  func response(to request: APIRequest, options: RequestOptions) async throws -> ReceivedResponse {
    let limit = configuration.maxResponseSize
    return try await RequestCall(request, options: options, by: self).run { response in
      response.with(body: try await response.body.collected(upTo: limit))
    }
  }

  func streamedResponse(
    to request: APIRequest, options: RequestOptions
  ) async throws -> StreamedResponse {
    var response = try await RequestCall(request, options: options, by: self).run { $0 }
    response.body = interrupting(response, to: request)
    return response
  }

  /// The body of a response, which fails if it pauses for too long.
  func interrupting(_ response: StreamedResponse, to request: APIRequest) -> HTTPBody {
    var body = response.body.interrupted(
      after: configuration.idleTimeout, by: timers
    ) { error in
      APIError.connectionFailed(
        ConnectionFailure(error, to: request, redaction: response.redaction))
    }
    body.contentType = response.head.headers[.contentType]
    return body
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
