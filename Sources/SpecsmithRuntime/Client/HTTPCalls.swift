import Foundation

/// Calls that the API's document does not know, with the client's credentials, retries and errors.
///
/// ```swift
/// let quota = try await client.http.get("/v1/quota", as: JSONValue.self)
/// ```
public struct HTTPCalls: Sendable {
  let client: APIClient

  @_spi(Generated) public init(client: APIClient) {
    self.client = client
  }

  /// Reads JSON by `GET`.
  ///
  /// - Parameters:
  ///   - path: The path behind the base URL, percent-encoded.
  ///   - query: The query's parameters, sorted by name.
  ///   - type: The type of the response's JSON; ``JSONValue`` for any.
  ///   - options: Options of this request.
  /// - Returns: The decoded response.
  /// - Throws: ``APIError``, ``ConfigurationError``, `CancellationError`.
  public func get<Value: Decodable>(
    _ path: String, query: [String: String] = [:], as type: Value.Type = Value.self,
    options: RequestOptions = RequestOptions()
  ) async throws -> Value {
    try await client.send(request("GET", path, query), options: options)
  }

  /// Sends JSON by `POST` and reads JSON.
  ///
  /// - Parameters:
  ///   - path: The path behind the base URL, percent-encoded.
  ///   - query: The query's parameters, sorted by name.
  ///   - body: The value to send as JSON; `nil` for no body.
  ///   - type: The type of the response's JSON.
  ///   - options: Options of this request.
  /// - Returns: The decoded response.
  /// - Throws: As ``get(_:query:as:options:)`` does; `EncodingError`.
  public func post<Value: Decodable>(
    _ path: String, query: [String: String] = [:], body: (some Encodable & Sendable)? = Never?.none,
    as type: Value.Type = Value.self, options: RequestOptions = RequestOptions()
  ) async throws -> Value {
    try await client.send(request("POST", path, query, body), options: options)
  }

  /// Sends JSON by `PUT` and reads JSON.
  ///
  /// - Parameters:
  ///   - path: The path behind the base URL, percent-encoded.
  ///   - query: The query's parameters, sorted by name.
  ///   - body: The value to send as JSON; `nil` for no body.
  ///   - type: The type of the response's JSON.
  ///   - options: Options of this request.
  /// - Returns: The decoded response.
  /// - Throws: As ``get(_:query:as:options:)`` does; `EncodingError`.
  public func put<Value: Decodable>(
    _ path: String, query: [String: String] = [:], body: (some Encodable & Sendable)? = Never?.none,
    as type: Value.Type = Value.self, options: RequestOptions = RequestOptions()
  ) async throws -> Value {
    try await client.send(request("PUT", path, query, body), options: options)
  }

  /// Sends JSON by `PATCH` and reads JSON.
  ///
  /// - Parameters:
  ///   - path: The path behind the base URL, percent-encoded.
  ///   - query: The query's parameters, sorted by name.
  ///   - body: The value to send as JSON; `nil` for no body.
  ///   - type: The type of the response's JSON.
  ///   - options: Options of this request.
  /// - Returns: The decoded response.
  /// - Throws: As ``get(_:query:as:options:)`` does; `EncodingError`.
  public func patch<Value: Decodable>(
    _ path: String, query: [String: String] = [:], body: (some Encodable & Sendable)? = Never?.none,
    as type: Value.Type = Value.self, options: RequestOptions = RequestOptions()
  ) async throws -> Value {
    try await client.send(request("PATCH", path, query, body), options: options)
  }

  /// Sends a `DELETE` whose response has no content.
  ///
  /// - Parameters:
  ///   - path: The path behind the base URL, percent-encoded.
  ///   - query: The query's parameters, sorted by name.
  ///   - options: Options of this request.
  /// - Throws: As ``get(_:query:as:options:)`` does.
  public func delete(
    _ path: String, query: [String: String] = [:], options: RequestOptions = RequestOptions()
  ) async throws {
    try await client.send(request("DELETE", path, query), options: options)
  }

  /// Sends any request, and returns the body of its response as it arrives.
  ///
  /// - Parameters:
  ///   - method: The HTTP method, such as `POST`.
  ///   - path: The path behind the base URL, percent-encoded.
  ///   - query: The query's parameters, sorted by name.
  ///   - body: The body; `nil` for none.
  ///   - contentType: The media type of the body.
  ///   - accept: The media types to ask for, as in the header `Accept`.
  ///   - options: Options of this request.
  /// - Returns: The body of the response, which can be read once.
  /// - Throws: As ``get(_:query:as:options:)`` does.
  public func send(
    _ method: String, _ path: String, query: [String: String] = [:], body: HTTPBody? = nil,
    contentType: String = "application/octet-stream", accept: String = "*/*",
    options: RequestOptions = RequestOptions()
  ) async throws -> HTTPBody {
    var request = request(method, path, query)
    request.accept = accept
    request.setBody(body, contentType: contentType)
    return try await client.body(for: request, options: options)
  }

  private func request(
    _ method: String, _ path: String, _ query: [String: String],
    _ body: (some Encodable & Sendable)? = Never?.none
  ) -> APIRequest {
    var request = APIRequest(
      method, RequestPath(withoutTemplate: path), operation: "undocumented")
    for (name, value) in query.sorted(by: { $0.key < $1.key }) { request.setQuery(name, value) }
    request.setJSONBody(body)
    return request
  }
}

/// Only where requests go: everything else may hold keys.
extension HTTPCalls: CustomStringConvertible, CustomReflectable {
  public var description: String { "HTTPCalls" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
