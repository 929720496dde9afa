import Foundation

/// Calls of whole URLs, such as the signed links to files that responses contain.
///
/// The client's credentials and additional headers go only to the client's own server: other servers
/// must not have them, and storage services refuse a signed link that comes with a credential.
extension HTTPCalls {
  /// Reads the content behind a link as it arrives.
  ///
  /// ```swift
  /// try await client.http.download(link).write(to: file)
  /// ```
  ///
  /// - Parameters:
  ///   - url: A URL with the scheme `https` or `http`. Errors and logs do not show its query.
  ///   - accept: The media types to ask for, as in the header `Accept`.
  ///   - options: Options of this request. Their base URL does not count.
  /// - Returns: The content, which can be read once.
  /// - Throws: ``APIError``, ``ConfigurationError``, `CancellationError`.
  public func download(
    _ url: URL, accept: String = "*/*", options: RequestOptions = RequestOptions()
  ) async throws -> HTTPBody {
    var request = try request("GET", to: url)
    request.accept = accept
    return try await client.body(for: request, options: options.forLink)
  }

  /// Sends content to a link.
  ///
  /// - Parameters:
  ///   - body: The content.
  ///   - url: A URL with the scheme `https` or `http`. Errors and logs do not show its query.
  ///   - method: The method for which the link is made.
  ///   - contentType: The media type of the content.
  ///   - options: Options of this request. Their base URL does not count.
  /// - Throws: As ``download(_:accept:options:)`` does.
  public func upload(
    _ body: HTTPBody, to url: URL, method: String = "PUT",
    contentType: String = "application/octet-stream", options: RequestOptions = RequestOptions()
  ) async throws {
    var request = try request(method, to: url)
    request.accept = "*/*"
    request.setBody(body, contentType: contentType)
    try await client.send(request, options: options.forLink)
  }

  private func request(_ method: String, to url: URL) throws(ConfigurationError) -> APIRequest {
    guard let origin = Origin(url) else {
      throw .invalidBaseURL(BaseURL.withoutSecrets(url.absoluteString))
    }
    var request = APIRequest(
      method, RequestPath(withoutTemplate: origin.path(of: url)), operation: "undocumented")
    request.server = "\(origin.scheme)://\(origin.authority)"
    let isOwn = origin == Origin(client.baseURL)
    request.sendsCredentials = isOwn
    request.sendsAdditionalHeaders = isOwn
    // Who has the query of a signed link needs no other key.
    if let query = URLComponents(url: url, resolvingAgainstBaseURL: true)?.percentEncodedQuery {
      request.secrets = [query]
    }
    return request
  }
}

extension RequestOptions {
  /// The options for a whole URL, which has its own server.
  fileprivate var forLink: RequestOptions {
    var options = self
    options.baseURL = nil
    return options
  }
}
