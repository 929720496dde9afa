import OpenAPIDocument
import SDKModel
import TextGrammar

/// The body for a refused request, as RFC 9457 describes it.
enum ProblemDetails {
  static func body(status: Int, detail: String, _ problems: [Problem]) -> [UInt8] {
    var members = [
      Literal.Member(name: "type", value: .string("about:blank")),
      Literal.Member(name: "title", value: .string(title(of: status))),
      Literal.Member(name: "status", value: .number(ExactDecimal(status))),
      Literal.Member(name: "detail", value: .string(detail)),
    ]
    if !problems.isEmpty {
      members.append(Literal.Member(name: "problems", value: .array(problems.map(\.literal))))
    }
    return Array(Literal.object(members).json.utf8)
  }

  /// The problems as JSON without characters that a header cannot have.
  static func header(_ problems: [Problem]) -> String {
    let literal = Literal.array(problems.prefix(8).map(\.literal))
    var text = ""
    for unit in literal.json.utf16 {
      if (0x20...0x7E).contains(unit), let scalar = Unicode.Scalar(unit) {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return text.utf8.count <= 8_000 ? text : "[]"
  }

  /// The same error with what is wrong as its message, so that people see it.
  static func setting(_ message: String, status: Int, in literal: Literal) -> Literal {
    guard case .object = literal else { return literal }
    var literal = literal
    for name in ["status", "statusCode"] {
      if case .number? = literal[name] {
        literal = literal.setting(name, to: .number(ExactDecimal(status)))
      }
    }
    for name in ["detail", "message", "error_description", "error", "msg", "reason", "title"] {
      switch literal[name] {
      case .string?: return literal.setting(name, to: .string(message))
      case .object(let members)?:
        return literal.setting(name, to: setting(message, status: status, in: .object(members)))
      case .null?, .boolean?, .number?, .array?, nil: continue
      }
    }
    return literal
  }

  static func title(of status: Int) -> String { titles[status] ?? "Status \(status)" }

  /// The reason phrases of RFC 9110, section 15.
  private static let titles = [
    200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 301: "Moved Permanently",
    302: "Found", 303: "See Other", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable",
    409: "Conflict", 413: "Content Too Large", 415: "Unsupported Media Type",
    422: "Unprocessable Content", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout",
  ]
}
