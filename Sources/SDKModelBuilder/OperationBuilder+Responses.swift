import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  mutating func success(
    _ operation: OpenAPIDocument.Operation, typeName: String
  ) -> Success {
    var answers = operation.responses.filter { $0.status.isSuccess }
    if answers.isEmpty { answers = operation.responses.filter { $0.status == .fallback } }
    guard let first = answers.first(where: { !$0.response.content.isEmpty }) ?? answers.first else {
      return Success(content: .nothing, mayBeEmpty: false, documentation: "")
    }
    let response = first.response
    let media = response.content.first(where: \.isJSON) ?? response.content.first
    for other in answers where other.status != first.status && !other.response.content.isEmpty {
      types.diagnostics.append(
        .warning(
          "unused-response", "only the first kind of successful answer is carried over yet",
          at: other.response.location))
    }
    for other in response.content where other.name != media?.name {
      types.diagnostics.append(
        .warning(
          "unused-media-type",
          "answers are read as `\(media?.name ?? "")`; `\(other.name)` is not carried over yet",
          at: other.location))
    }
    return Success(
      content: media.map { content($0, typeName: typeName + "_response") } ?? .nothing,
      mayBeEmpty: media != nil && answers.contains { $0.response.content.isEmpty },
      documentation: response.description)
  }

  private mutating func content(_ media: MediaType, typeName: String) -> Success.Content {
    guard media.isJSON else {
      return media.essence.hasPrefix("text/")
        ? .text(contentType: media.name) : .bytes(contentType: media.name)
    }
    guard let schema = media.schema else { return .json(ValueType(.json)) }
    return .json(types.type(of: schema, TypeBuilder.Naming(parent: nil, name: typeName)))
  }

  mutating func failures(
    _ operation: OpenAPIDocument.Operation, typeName: String
  ) -> [Failure] {
    let successIsFallback = !operation.responses.contains { $0.status.isSuccess }
    return operation.responses.compactMap { answer in
      guard let status = Failure.Status(answer.status) else { return nil }
      if status == .fallback, successIsFallback { return nil }
      let media = answer.response.content.first(where: \.isJSON)
      let suffix = "_\(status.name)"
      let body = media?.schema.map {
        types.type(of: $0, TypeBuilder.Naming(parent: nil, name: typeName + suffix))
      }
      return Failure(status: status, documentation: answer.response.description, body: body)
    }
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
          "invalid-poll", "a poll needs the place of the status and the values that mean success",
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
          "invalid-poll",
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
