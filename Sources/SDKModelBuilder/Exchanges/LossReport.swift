import Diagnostics
import OpenAPIDocument
import SDKModel
import TextGrammar

/// Reports the parts of a call that the client does not use: media types, responses and header
/// fields.
struct LossReport {
  private let operation: OperationObject
  private let view: ClientView
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter body: The body that the method takes.
  init(
    of operation: OperationObject, _ view: ClientView, body: RequestBody?
  ) {
    self.operation = operation
    self.view = view
    reportSuccess()
    reportRequest(body)
    for failure in view.failures { reportFailure(failure) }
  }

  // MARK: Responses

  private mutating func reportSuccess() {
    guard let success = view.success else { return }
    // The response to HEAD has no body.
    guard operation.method != "HEAD" else { return }
    let read = operation.responses[success.response]
    let media = success.content.map { read.response.content[$0] }
    // A stream is the whole result.
    for outcome in view.outcomes
    where outcome.response != success.response && media?.kind.isStream == true {
      diagnostics.append(
        .warning(
          .unusedResponse, "only the response that is a stream is carried over",
          at: operation.responses[outcome.response].response.location))
    }
    for (index, other) in read.response.content.enumerated()
    where index != success.content && index != view.stream?.content
      && !view.otherResponses.contains(where: { $0.content == index })
    {
      diagnostics.append(
        .warning(
          .unusedMediaType,
          "responses are read as `\(media?.name ?? "")`; `\(other.name)` is not carried over",
          at: other.location))
    }
    if let media, !media.kind.isTypedInResponses { reportBytes(of: media) }
  }

  /// Reports that the body of a failure is not decoded.
  private mutating func reportFailure(_ failure: ClientView.Reading) {
    let contents = operation.responses[failure.response].response.content
    let media = failure.content.map { contents[$0] }
    for (index, other) in contents.enumerated()
    where index != failure.content && Self.isTyped(other) && !Self.isSame(other, media) {
      guard let media else {
        reportBytes(of: other)
        continue
      }
      diagnostics.append(
        .warning(
          .unusedMediaType,
          "errors are read as `\(media.name)`; `\(other.name)` is not carried over",
          at: other.location))
    }
  }

  // MARK: Requests

  private mutating func reportRequest(_ body: RequestBody?) {
    guard let contents = operation.requestBody?.content, let index = view.request else { return }
    let media = contents[index]
    for (other, content) in contents.enumerated()
    where other != index && !view.otherRequests.contains(other) {
      diagnostics.append(
        .warning(
          .unusedMediaType,
          "requests are sent as `\(media.name)`; `\(content.name)` is not carried over",
          at: content.location))
    }
    for header in media.encodings.flatMap(\.headers) {
      diagnostics.append(
        .warning(
          .unusedHeader, "the header field `\(header.name)` of a part is not sent",
          at: header.location))
    }
    if case .bytes? = body?.encoding { reportBytes(of: media) }
  }

  // MARK: Schemas

  private mutating func reportBytes(of media: MediaTypeObject) {
    guard Self.isTyped(media) else { return }
    diagnostics.append(
      .warning(
        .degradedBody, "what is `\(media.name)` is bytes to the SDK, whatever its schema says",
        at: media.location))
  }

  /// Whether a schema is lost because only JSON and forms are typed.
  private static func isTyped(_ media: MediaTypeObject) -> Bool {
    if media.itemSchema != nil { return true }
    guard let schema = media.schema else { return false }
    return !schema.applicators.properties.isEmpty || schema.reference != nil
  }

  private static func isSame(_ media: MediaTypeObject, _ other: MediaTypeObject?) -> Bool {
    guard let schema = media.schema, let otherSchema = other?.schema else { return false }
    return schema.isSame(as: otherSchema)
  }
}
