import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TextGrammar

/// The response of a stub, before it is known what the call reads.
struct StubAnswer: Sendable {
  enum Content: Sendable {
    case nothing
    /// In the form that the call reads.
    case value(any Encodable & Sendable)
    case json(any Encodable & Sendable)
    case body(HTTPBody)
    case location(URL)
    case elements(StubElements)
    case failure(TransportError)
  }

  var content: Content
  /// `nil` for one that the call can read.
  var status: Int?
  /// `nil` for one that the call accepts.
  var contentType: String?
  var headers: [String: String] = [:]

  /// The response to a request.
  ///
  /// - Throws: ``StubError`` if the call cannot read such a response; `EncodingError` if a value
  ///   cannot be written; ``TransportError``, where that is the response.
  func message(for request: OutgoingRequest) throws -> IncomingResponse {
    let call = StubbedCall(request)
    switch content {
    case .failure(let error): throw error
    case .nothing:
      return try message(call, as: .nothing, otherwise: 204, HTTPBody.empty)
    case .json(let value):
      return try message(
        call, as: .json, otherwise: 200, HTTPBody(try JSONCoding.data(of: value)),
        contentType: call.acceptedType(where: \.isJSON) ?? "application/json")
    case .body(let body):
      let kind = call.expected.first(where: { $0.content == .bytes || $0.content == .text })
      return try message(
        call, as: kind?.content ?? .bytes, otherwise: 200, body,
        contentType: call.acceptedType { !$0.isRange })
    case .location(let url):
      var response = try message(call, as: .location, otherwise: 302, .empty)
      response.head.headerFields[.location] = url.absoluteString
      return response
    case .elements(let elements):
      guard let form = call.expected.lazy.compactMap({ StubFraming($0.content) }).first else {
        throw StubError(request, "is a stream, but the call reads \(call.expectation)")
      }
      return try message(
        call, as: form.content, otherwise: 200, form.body(of: elements),
        contentType: call.acceptedType { !$0.isRange } ?? form.mediaType)
    case .value(let value): return try message(for: value, call)
    }
  }

  /// The response with a value in the form that the call reads.
  private func message(
    for value: any Encodable & Sendable, _ call: StubbedCall
  ) throws -> IncomingResponse {
    for content in call.contents(for: status) {
      var answer = self
      switch (content, value) {
      case (.json, _): answer.content = .json(value)
      case (.text, let text as String):
        answer.content = .body(HTTPBody(text))
        answer.contentType = contentType ?? call.acceptedType(where: \.isText) ?? "text/plain"
      case (.bytes, let data as Data): answer.content = .body(HTTPBody(data))
      case (.location, let url as URL): answer.content = .location(url)
      default: continue
      }
      return try answer.message(for: call.request)
    }
    throw StubError(
      call.request,
      "is a value of the type \(type(of: value)), but the call reads \(call.expectation)")
  }

  private func message(
    _ call: StubbedCall, as content: ExpectedResponse.Content, otherwise usual: Int,
    _ body: HTTPBody, contentType type: String? = nil
  ) throws -> IncomingResponse {
    var fields = HTTPFields()
    fields[.contentType] = contentType ?? type
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      guard let name = HTTPField.Name(name) else {
        throw StubError(call.request, "has a header field `\(name)`, which cannot be a name of one")
      }
      fields[name] = value
    }
    let code = status ?? call.status(of: content, usual: usual)
    return IncomingResponse(
      HTTPResponse(status: HTTPResponse.Status(code: code), headerFields: fields), body: body)
  }
}
