import SDKModel

/// How the runtime is told of a body.
enum BodyCall {
  static func method(_ body: RequestBody) -> String {
    switch body.encoding {
    case .json: "setJSONBody"
    case .multipart: "setMultipartBody"
    case .urlEncoded: "setFormBody"
    case .text: "setTextBody"
    case .bytes: "setBody"
    }
  }

  static func arguments(_ body: RequestBody) -> String {
    "body" + contentType(body) + form(body)
  }

  private static func contentType(_ body: RequestBody) -> String {
    var type = body.contentType
    switch body.encoding {
    case .json where type == "application/json", .text where type == "text/plain",
      .urlEncoded where type == "application/x-www-form-urlencoded", .multipart:
      return ""
    // A range is no type: the call's options can name a better one.
    case .bytes where type.contains("*"): type = "application/octet-stream"
    default: break
    }
    return ", contentType: " + StringLiteral.quoted(type)
  }

  private static func form(_ body: RequestBody) -> String {
    let form: RequestBody.Form
    switch body.encoding {
    case .multipart(let value), .urlEncoded(let value): form = value
    case .json, .text, .bytes: return ""
    }
    var arguments = ""
    if form.usual != .automatic { arguments += ", encoding: " + text(form.usual) }
    let exceptions = form.exceptions.map {
      StringLiteral.quoted($0.property) + ": " + text($0.encoding)
    }
    if !exceptions.isEmpty {
      arguments += ", exceptions: [" + exceptions.joined(separator: ", ") + "]"
    }
    return arguments
  }

  private static func text(_ encoding: RequestBody.PropertyEncoding) -> String {
    switch encoding {
    case .automatic: ".automatic"
    case .contentType(let type): ".contentType(\(StringLiteral.quoted(type)))"
    case .style(let style, let explode):
      ".style(\(queryStyle(style).runtimeCase)" + (explode.map { ", explode: \($0)" } ?? "") + ")"
    }
  }

  /// Styles of a path mean nothing in a form.
  private static func queryStyle(_ style: Parameter.Style) -> Parameter.Style {
    switch style {
    case .spaceDelimited, .pipeDelimited, .deepObject: style
    case .simple, .form, .label, .matrix: .form
    }
  }
}

/// Alternatives of security schemes, as a literal.
enum SchemeLists {
  static func text(_ lists: [[String]]) -> String {
    "["
      + lists.map { "[" + $0.map(StringLiteral.quoted).joined(separator: ", ") + "]" }
      .joined(separator: ", ") + "]"
  }
}
