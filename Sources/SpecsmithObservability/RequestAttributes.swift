#if Observability
  import HTTPTypes
  import SpecsmithRuntime

  /// The attributes of a request and its outcome, by OpenTelemetry's semantic conventions for HTTP
  /// clients.
  struct RequestAttributes {
    struct Attribute: Hashable {
      let name: String
      let value: Value
    }

    enum Value: Hashable, CustomStringConvertible {
      case text(String)
      case number(Int)

      var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
      }
    }

    private let request: OutgoingRequest

    init(_ request: OutgoingRequest) {
      self.request = request
    }

    /// The method and the template of the path. The path itself would make as many names as there are
    /// values of its parameters.
    var spanName: String {
      let method = isKnown ? request.head.method.rawValue : "HTTP"
      return request.pathTemplate.map { "\(method) \($0)" } ?? method
    }

    var ofSpan: [Attribute] {
      var attributes = common
      attributes.append(Attribute(name: "url.full", value: .text(request.redactedURL)))
      if !isKnown {
        attributes.append(
          Attribute(
            name: "http.request.method_original", value: .text(request.head.method.rawValue)))
      }
      if request.attempt > 1 {
        attributes.append(
          Attribute(name: "http.request.resend_count", value: .number(request.attempt - 1)))
      }
      return attributes
    }

    var ofMetric: [Attribute] {
      common + [Attribute(name: "url.scheme", value: .text(scheme))]
    }

    private var common: [Attribute] {
      let server = ServerAddress(request.head.authority ?? "", scheme: scheme)
      let method = isKnown ? request.head.method.rawValue : "_OTHER"
      var attributes = [
        Attribute(name: "http.request.method", value: .text(method)),
        Attribute(name: "server.address", value: .text(server.host)),
      ]
      if let port = server.port {
        attributes.append(Attribute(name: "server.port", value: .number(port)))
      }
      if let template = request.pathTemplate {
        attributes.append(Attribute(name: "url.template", value: .text(template)))
      }
      return attributes
    }

    private var scheme: String { request.head.scheme ?? "https" }

    private var isKnown: Bool {
      RequestAttributes.knownMethods.contains(request.head.method.rawValue)
    }

    /// The methods of RFC 9110, PATCH and QUERY.
    private static let knownMethods: Set = [
      "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
    ]

    // MARK: - Outcome

    static func ofResponse(_ status: HTTPResponse.Status) -> [Attribute] {
      var attributes = [Attribute(name: "http.response.status_code", value: .number(status.code))]
      if status.code >= 400 {
        attributes.append(Attribute(name: "error.type", value: .text(String(status.code))))
      }
      return attributes
    }

    /// The kind of the error, as there must be few of them.
    static func ofError(_ error: any Error) -> [Attribute] {
      let kind =
        (error as? TransportError).map { "\($0.kind)" } ?? String(reflecting: type(of: error))
      return [Attribute(name: "error.type", value: .text(kind))]
    }
  }

  /// The host and the port of an authority.
  struct ServerAddress: Hashable {
    let host: String
    /// `nil` if neither the authority nor the scheme says it.
    let port: Int?

    /// - Parameter authority: Without user information, such as `[::1]:8080`.
    init(_ authority: String, scheme: String) {
      let usual = ["http": 80, "https": 443][scheme.lowercased()]
      let end = authority.lastIndex(of: "]") ?? authority.startIndex
      guard let colon = authority[end...].lastIndex(of: ":") else {
        host = ServerAddress.unbracketed(authority)
        port = usual
        return
      }
      host = ServerAddress.unbracketed(String(authority[..<colon]))
      port = Int(authority[authority.index(after: colon)...]) ?? usual
    }

    private static func unbracketed(_ host: String) -> String {
      host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }
  }
#endif
