import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  mutating func success(
    _ operation: OpenAPIDocument.Operation, typeName: String
  ) -> Success {
    let answers = Self.successfulAnswers(of: operation)
    guard let first = Self.typedAnswer(of: answers) else { return redirected(operation) }
    reportHeaders(of: operation)
    let response = first.response
    let media = Self.media(of: response)
    for other in answers where other.status != first.status {
      guard let content = other.response.content.min(by: { Self.rank($0) < Self.rank($1) }),
        !isSame(content, media)
      else { continue }
      types.diagnostics.append(
        .warning(
          .unusedResponse, "only the first kind of successful answer is carried over yet",
          at: other.response.location))
    }
    for other in response.content where other.name != media?.name {
      types.diagnostics.append(
        .warning(
          .unusedMediaType,
          "answers are read as `\(media?.name ?? "")`; `\(other.name)` is not carried over yet",
          at: other.location))
    }
    guard let media, operation.method != "HEAD" else {
      return Success(content: .nothing, mayBeEmpty: false, documentation: response.description)
    }
    return Success(
      content: content(media, typeName: typeName + "_response"),
      mayBeEmpty: answers.contains { $0.response.content.isEmpty },
      documentation: response.description)
  }

  private static func successfulAnswers(
    of operation: OpenAPIDocument.Operation
  ) -> [OpenAPIDocument.Operation.StatusResponse] {
    let answers = operation.responses.filter { $0.status.isSuccess }
    return answers.isEmpty ? operation.responses.filter { $0.status == .fallback } : answers
  }

  private static func typedAnswer(
    of answers: [OpenAPIDocument.Operation.StatusResponse]
  ) -> OpenAPIDocument.Operation.StatusResponse? {
    answers.first { !$0.response.content.isEmpty } ?? answers.first
  }

  private static func media(of response: Response) -> MediaType? {
    response.content.min { rank($0) < rank($1) }
  }

  /// The media type that a successful answer is read as.
  static func media(ofAnswersTo operation: OpenAPIDocument.Operation) -> MediaType? {
    typedAnswer(of: successfulAnswers(of: operation)).flatMap { media(of: $0.response) }
  }

  /// Where nothing but a redirect is documented, the answer is what it leads to.
  private func redirected(_ operation: OpenAPIDocument.Operation) -> Success {
    let redirect = operation.responses.first { answer in
      switch answer.status {
      case .code(let code): (300..<400).contains(code) && code != 304
      case .range(let digit): digit == 3
      case .fallback: false
      }
    }
    guard let redirect, operation.method == "GET" else {
      return Success(content: .nothing, mayBeEmpty: false, documentation: "")
    }
    return Success(
      content: .bytes(contentType: "*/*"), mayBeEmpty: false,
      documentation: redirect.response.description)
  }

  /// JSON first, then what may be JSON, then text.
  private static func rank(_ media: MediaType) -> Int {
    if media.isJSON { return media.essence == "application/json" ? 0 : 1 }
    if media.essence.contains("*") { return 2 }
    return media.essence.hasPrefix("text/") ? 3 : 4
  }

  private func isSame(_ media: MediaType, _ other: MediaType?) -> Bool {
    guard let schema = media.schema, let otherSchema = other?.schema else { return false }
    if let target = schema.reference?.target { return target == otherSchema.reference?.target }
    return schema.node == otherSchema.node
  }

  private mutating func content(_ media: MediaType, typeName: String) -> Success.Content {
    let naming = TypeBuilder.Naming("body", typeName)
    if media.isJSON {
      return .json(media.schema.map { receivedType(of: $0, naming) } ?? ValueType(.json))
    }
    if media.essence.contains("*") {
      if let type = media.schema.map({ receivedType(of: $0, naming) }), Self.saysMoreThanBytes(type)
      {
        return .json(type)
      }
      return media.essence.hasPrefix("text/")
        ? .text(contentType: media.name) : .bytes(contentType: media.name)
    }
    if media.essence.hasPrefix("text/"), !isTyped(media) { return .text(contentType: media.name) }
    reportBytes(of: media)
    return media.essence.hasPrefix("text/")
      ? .text(contentType: media.name) : .bytes(contentType: media.name)
  }

  private mutating func receivedType(
    of schema: Schema, _ naming: TypeBuilder.Naming
  ) -> ValueType {
    let type = types.type(of: schema, naming)
    if let id = type.namedType { types.receivedTypes.insert(id) }
    return type
  }

  mutating func failures(
    _ operation: OpenAPIDocument.Operation, typeName: String
  ) -> [Failure] {
    let successIsFallback = !operation.responses.contains { $0.status.isSuccess }
    return operation.responses.compactMap { answer in
      guard let status = Failure.Status(answer.status) else { return nil }
      if status == .fallback, successIsFallback { return nil }
      let media = answer.response.content.first { $0.isJSON || $0.essence == "*/*" }
      for other in answer.response.content where other.name != media?.name {
        reportUnread(other, besides: media)
      }
      let suffix = "_\(status.name)"
      let body = media?.schema.map {
        receivedType(of: $0, TypeBuilder.Naming("body", typeName + suffix))
      }
      return Failure(status: status, documentation: answer.response.description, body: body)
    }
  }

  // MARK: What is left out

  private mutating func reportHeaders(of operation: OpenAPIDocument.Operation) {
    for header in operation.responses.flatMap(\.response.headers)
    where !Self.isForOthers(header.name.lowercased()) {
      types.diagnostics.append(
        .warning(
          .unusedHeader, "the header field `\(header.name)` of an answer is not carried over yet",
          at: header.location))
    }
  }

  /// Whether a header field is for browsers alone, or read by what sends requests.
  private static func isForOthers(_ name: String) -> Bool {
    name.hasPrefix("access-control-")
      || ["content-type", "content-length", "retry-after"].contains(name)
  }

  /// Says that nothing reads a kind of error that says more than what is read.
  private mutating func reportUnread(_ other: MediaType, besides media: MediaType?) {
    guard isTyped(other), !isSame(other, media) else { return }
    guard let media else { return reportBytes(of: other) }
    types.diagnostics.append(
      .warning(
        .unusedMediaType,
        "errors are read as `\(media.name)`; `\(other.name)` is not carried over yet",
        at: other.location))
  }

  /// Which answers end the waiting, from `x-specsmith-poll` on the operation that is asked again.
  mutating func poll(
    _ operation: OpenAPIDocument.Operation, answering success: Success
  ) -> Poll? {
    guard let node = operation.extensions.first(where: { $0.name == "x-specsmith-poll" })?.value
    else { return nil }
    guard let pointer = node["status"].flatMap({ JSONPointer($0.text) }), pointer.tokens.count == 1,
      let succeeded = node["succeeded"], succeeded.kind == .sequence, succeeded.count > 0
    else {
      types.diagnostics.append(
        .error(
          .invalidPoll, "a poll needs the place of the status and the values that mean success",
          at: node.location,
          hint: "such as `status: /status`, `succeeded: [DONE]`, `failed: [FAILED]`"))
      return nil
    }
    guard case .json(let type) = success.content, !success.mayBeEmpty, !type.isNullable,
      case .named(let id) = type.kind, case .record(let record)? = types.declarations[id]?.kind,
      record.properties.contains(where: { $0.name == pointer.tokens[0] }),
      operation.parameters.contains(where: { $0.place == .path })
    else {
      types.diagnostics.append(
        .error(
          .invalidPoll,
          "nothing can be waited for here: the operation must have a path parameter, and answer an object with the property `\(pointer.tokens[0])`",
          at: node.location))
      return nil
    }
    return Poll(
      status: pointer.tokens[0], succeeded: succeeded.elements.map(\.text),
      failed: node["failed"].map { $0.elements.map(\.text) } ?? [])
  }
}

extension StatusPattern {
  var isSuccess: Bool {
    switch self {
    case .code(let code): (200..<300).contains(code)
    case .range(let digit): digit == 2
    case .fallback: false
    }
  }
}

extension Failure.Status {
  init?(_ pattern: StatusPattern) {
    switch pattern {
    case .code(let code):
      guard code >= 400 else { return nil }
      self = .code(code)
    case .range(let digit):
      guard digit >= 4 else { return nil }
      self = .range(digit)
    case .fallback: self = .fallback
    }
  }

  fileprivate var name: String {
    switch self {
    case .code(let code): "\(code)"
    case .range(let digit): "\(digit)xx"
    case .fallback: "error"
    }
  }
}
