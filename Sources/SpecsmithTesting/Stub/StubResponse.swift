import Foundation
@_spi(Generated) import SpecsmithRuntime

/// A response of a stub to a request.
///
/// `Value` is the type of the call's result; `Any` where an operation is only named.
public struct StubResponse<Value>: Sendable {
  let answer: StubAnswer

  init(_ answer: StubAnswer) {
    self.answer = answer
  }

  private static func successful(
    _ content: StubAnswer.Content, status: Int?, contentType: String? = nil,
    headers: [String: String]
  ) -> StubResponse {
    StubResponse(
      StubAnswer(content: content, status: status, contentType: contentType, headers: headers))
  }

  // MARK: Any content

  /// A value as JSON, such as the content of one of several outcomes.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - status: `nil` for one that the document has for such a content.
  ///   - contentType: `nil` for the first media type of JSON that the call accepts.
  ///   - headers: Further header fields of the response.
  public static func json(
    _ value: some Encodable & Sendable, status: Int? = nil, contentType: String? = nil,
    headers: [String: String] = [:]
  ) -> StubResponse {
    successful(.json(value), status: status, contentType: contentType, headers: headers)
  }

  /// An unchanged string in UTF-8, such as JSON that no type of the SDK can represent.
  ///
  /// - Parameters:
  ///   - text: The string.
  ///   - status: `nil` for one that the document has.
  ///   - contentType: `nil` for the first media type that the call accepts.
  ///   - headers: Further header fields of the response.
  public static func text(
    _ text: String, status: Int? = nil, contentType: String? = nil, headers: [String: String] = [:]
  ) -> StubResponse {
    successful(
      .body(HTTPBody(text)), status: status, contentType: contentType, headers: headers)
  }

  /// Bytes as they are.
  ///
  /// - Parameters:
  ///   - body: The bytes. A body that can be read once is for one request.
  ///   - status: `nil` for one that the document has.
  ///   - contentType: `nil` for the first media type that the call accepts.
  ///   - headers: Further header fields of the response.
  public static func body(
    _ body: HTTPBody, status: Int? = nil, contentType: String? = nil,
    headers: [String: String] = [:]
  ) -> StubResponse {
    successful(.body(body), status: status, contentType: contentType, headers: headers)
  }

  // MARK: Failures and redirects

  /// A failure, without a body.
  ///
  /// - Parameters:
  ///   - status: The status code, such as 503.
  ///   - headers: The header fields of the response, such as `Retry-After`.
  public static func failure(_ status: Int, headers: [String: String] = [:]) -> StubResponse {
    successful(.nothing, status: status, headers: headers)
  }

  /// A failure with a value as its body, such as one of the type that the document describes.
  ///
  /// - Parameters:
  ///   - status: The status code, such as 422.
  ///   - body: The value, which is sent as JSON.
  ///   - contentType: The media type of the body.
  ///   - headers: Further header fields of the response.
  public static func failure(
    _ status: Int, _ body: some Encodable & Sendable, contentType: String = "application/json",
    headers: [String: String] = [:]
  ) -> StubResponse {
    successful(.json(body), status: status, contentType: contentType, headers: headers)
  }

  /// A failed connection.
  ///
  /// - Parameter error: How the connection fails. Its kind decides whether the client tries again.
  public static func failure(_ error: TransportError) -> StubResponse {
    StubResponse(StubAnswer(content: .failure(error)))
  }

  /// A redirect.
  ///
  /// - Parameters:
  ///   - location: Where the redirect leads.
  ///   - status: `nil` for one that the document has, or else 302.
  ///   - headers: Further header fields of the response.
  public static func redirect(
    to location: URL, status: Int? = nil, headers: [String: String] = [:]
  ) -> StubResponse {
    successful(.location(location), status: status, headers: headers)
  }
}

// MARK: - Typed values

extension StubResponse where Value: Encodable & Sendable {
  /// The result of the call, in the form that the call reads: JSON, text, or the target of a redirect.
  ///
  /// - Parameters:
  ///   - value: The result.
  ///   - status: `nil` for one that the document has for it.
  ///   - headers: Further header fields of the response.
  public static func value(
    _ value: Value, status: Int? = nil, headers: [String: String] = [:]
  ) -> StubResponse {
    successful(StubAnswer.Content(value), status: status, headers: headers)
  }
}

extension StubResponse where Value == Any {
  /// The result of the call, in the form that the call reads: JSON, text, or the target of a redirect.
  ///
  /// - Parameters:
  ///   - value: The result.
  ///   - status: `nil` for one that the document has for it.
  ///   - headers: Further header fields of the response.
  public static func value(
    _ value: some Encodable & Sendable, status: Int? = nil, headers: [String: String] = [:]
  ) -> StubResponse {
    successful(StubAnswer.Content(value), status: status, headers: headers)
  }
}

extension StubResponse where Value == Void {
  /// A success without content.
  public static var nothing: StubResponse { nothing() }

  /// A success without content.
  ///
  /// - Parameters:
  ///   - status: `nil` for one that the document has, or else 204.
  ///   - headers: Further header fields of the response.
  public static func nothing(
    status: Int? = nil, headers: [String: String] = [:]
  ) -> StubResponse {
    successful(.nothing, status: status, headers: headers)
  }
}

extension StubResponse where Value == Any {
  /// A success without content.
  public static var nothing: StubResponse { nothing() }

  /// A success without content.
  ///
  /// - Parameters:
  ///   - status: `nil` for one that the document has, or else 204.
  ///   - headers: Further header fields of the response.
  public static func nothing(
    status: Int? = nil, headers: [String: String] = [:]
  ) -> StubResponse {
    successful(.nothing, status: status, headers: headers)
  }
}

extension StubAnswer.Content {
  /// A value in the form that a call reads. Without one, there is no content.
  fileprivate init(_ value: some Encodable & Sendable) {
    let mirror = Mirror(reflecting: value)
    let isNil = mirror.displayStyle == .optional && mirror.children.isEmpty
    self = isNil ? .nothing : .value(value)
  }
}
