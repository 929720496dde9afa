import SDKModel
import TemplateEngine

/// Writes the code that passes a body to the runtime.
enum BodyCall {
  static func method(_ body: RequestBody) -> String {
    switch body.encoding {
    case .json: "setJSONBody"
    case .multipart: "setMultipartBody"
    case .parts: "setPartsBody"
    case .urlEncoded: "setFormBody"
    case .text: "setTextBody"
    case .bytes: "setBody"
    }
  }

  static func arguments(_ body: RequestBody) -> [Layout] {
    ["body"] + contentType(body) + order(body) + form(body)
  }

  private static func contentType(_ body: RequestBody) -> [Layout] {
    let usual: String
    switch body.encoding {
    case .json: usual = "application/json"
    case .text: usual = "text/plain"
    case .urlEncoded: usual = "application/x-www-form-urlencoded"
    case .multipart: return []
    case .parts: return [.argument("contentType", .literal(body.contentType))]
    case .bytes:
      // A range is not a media type: the call's options can state a precise one.
      let isRange = body.contentType.contains("*")
      let type = isRange ? "application/octet-stream" : body.contentType
      return [.argument("contentType", .literal(type))]
    }
    return body.contentType == usual
      ? [] : [.argument("contentType", .literal(body.contentType))]
  }

  private static func order(_ body: RequestBody) -> [Layout] {
    guard case .parts(let form) = body.encoding, !form.order.isEmpty else { return [] }
    return [.argument("order", .list(ofTexts: form.order))]
  }

  private static func form(_ body: RequestBody) -> [Layout] {
    let form: RequestBody.Form
    switch body.encoding {
    case .multipart(let value), .parts(let value), .urlEncoded(let value): form = value
    case .json, .text, .bytes: return []
    }
    var arguments: [Layout] = []
    if form.usual != .automatic { arguments.append(.argument("encoding", code(form.usual))) }
    let exceptions = form.exceptions.map { (Layout.literal($0.property), code($0.encoding)) }
    if !exceptions.isEmpty { arguments.append(.argument("exceptions", .dictionary(exceptions))) }
    if !form.required.isEmpty {
      arguments.append(.argument("required", .list(ofTexts: form.required)))
    }
    return arguments
  }

  private static func code(_ encoding: RequestBody.PropertyEncoding) -> Layout {
    switch encoding {
    case .automatic: ".automatic"
    case .contentType(let type): .call(".contentType", [.literal(type)])
    case .style(let style, let explode):
      .call(
        ".style",
        [Layout(style.runtimeCase)]
          + (explode.map { ["explode: \($0 ? "true" : "false")"] } ?? []))
    }
  }
}

/// Writes the alternatives of security schemes as a literal.
enum SchemeLists {
  static func code(_ lists: [[String]]) -> Layout { .list(lists.map(Layout.list(ofTexts:))) }
}
