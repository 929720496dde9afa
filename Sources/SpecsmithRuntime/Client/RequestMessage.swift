import Foundation
import HTTPTypes
import TextGrammar

extension APIClient {
  /// Makes all checks that are possible before anything is sent.
  ///
  /// - Throws: ``ValidationError`` with every violation.
  func check(_ request: APIRequest, options: RequestOptions) throws {
    if let problem = request.problem { throw problem }
    var violations: [Violation] = []
    if let parameter = request.path.unusableParameter {
      // Such a value would turn the path into that of another operation.
      violations.append(
        Violation(
          location: ValidationReport.step(parameter), keyword: "path",
          message: "cannot be empty, \".\" or \"..\" in the path of \(request.operation)"))
    }
    if options.validatesRequest ?? configuration.validatesRequests {
      violations += request.violations(options: configuration.validation)
    }
    guard violations.isEmpty else { throw ValidationError(violations: violations) }
  }
}

extension RequestCall {
  /// The head of the message that the request becomes.
  ///
  /// - Throws: ``ConfigurationError``; ``PageError`` if a link to a page cannot be followed.
  func message(with credentials: [Credential]) throws -> HTTPRequest {
    let url = options.baseURL ?? self.url(of: request.server)
    guard let base = url.map(BaseURL.init) ?? client.base else {
      throw ConfigurationError.invalidBaseURL(
        BaseURL.withoutSecrets((url ?? client.baseURL).absoluteString))
    }
    return HTTPRequest(
      method: request.method, scheme: base.scheme, authority: base.authority,
      path: try options.pageLink.map { try target(of: $0, base: base, credentials: credentials) }
        ?? target(base: base, credentials: credentials),
      headerFields: try headers(credentials: credentials))
  }

  /// The URL of a server that an operation names for itself.
  private func url(of server: String?) -> URL? {
    server.flatMap { URL(string: $0, relativeTo: client.baseURL)?.absoluteURL }
  }

  private func target(base: BaseURL, credentials: [Credential]) -> String {
    var pairs = request.query.flatMap(\.pairs)
    for (name, value) in options.query.sorted(by: { $0.key < $1.key }) {
      pairs.append("\(PercentEncoding.encoded(name))=\(PercentEncoding.encoded(value))")
    }
    for case (.query(let name), let text) in credentials.map({ ($0.location, $0.text) }) {
      pairs.append("\(PercentEncoding.encoded(name))=\(text)")
    }
    let path = request.path.text.hasPrefix("/") ? request.path.text : "/" + request.path.text
    guard !pairs.isEmpty else { return base.path + path }
    let hasQuery = path.contains(sign: "?")
    return base.path + path + (hasQuery ? "&" : "?") + pairs.joined(separator: "&")
  }

  /// The target of a page's link, which is on the server that the request would be sent to.
  private func target(
    of link: PageLink, base: BaseURL, credentials: [Credential]
  ) throws(PageError) -> String {
    var added = options.query.sorted { $0.key < $1.key }.map { name, value in
      (PercentEncoding.encoded(name), PercentEncoding.encoded(value))
    }
    for case (.query(let name), let text) in credentials.map({ ($0.location, $0.text) }) {
      added.append((PercentEncoding.encoded(name), text))
    }
    let path = request.path.text.hasPrefix("/") ? request.path.text : "/" + request.path.text
    return try link.target(
      from: "\(base.scheme)://\(base.authority)\(base.path)\(path)",
      adding: added.map { ($0.0, "\($0.0)=\($0.1)") })
  }

  private func headers(credentials: [Credential]) throws(ConfigurationError) -> HTTPFields {
    var fields = HTTPFields()
    fields[.accept] = request.accept
    fields[.userAgent] = configuration.userAgent
    if let contentType = body?.contentType { fields[.contentType] = contentType }
    for credential in credentials {
      switch credential.location {
      case .header(let name):
        if credential.secrets.first?.isEmpty == true {
          throw .invalidHeaderValue(name: name)
        }
        try fields.set(name, to: credential.text, isCredential: true)
      case .cookie(let name): fields.add(cookie: "\(name)=\(credential.text)")
      case .query: break
      }
    }
    if request.sendsAdditionalHeaders {
      for (name, value) in configuration.additionalHeaders { try fields.set(name, to: value) }
    }
    for header in request.headers { try fields.set(header.name, to: header.value) }
    for cookie in request.cookies { fields.add(cookie: cookie) }
    for (name, value) in options.headers { try fields.set(name, to: value) }
    if let key = idempotencyKey { try fields.set(key.name.rawName, to: key.value) }
    return fields
  }
}

extension HTTPFields {
  /// Sets a field, replacing any of the same name.
  ///
  /// - Throws: ``ConfigurationError`` if the name or the value is invalid, or the field describes how
  ///   the message is sent.
  fileprivate mutating func set(
    _ name: String, to value: String, isCredential: Bool = false
  ) throws(ConfigurationError) {
    guard let fieldName = HTTPField.Name(name) else { throw .invalidHeaderName(name) }
    guard ![.contentLength, .transferEncoding].contains(fieldName) else {
      throw .reservedHeader(name)
    }
    let isPadded = value.first?.isWhitespace == true || value.last?.isWhitespace == true
    let text = isPadded ? value.trimmingCharacters(in: .whitespaces) : value
    guard text.unicodeScalars.allSatisfy(\.isAllowedInHeader), !(isCredential && text.isEmpty)
    else { throw .invalidHeaderValue(name: name) }
    var field = HTTPField(name: fieldName, value: text)
    // HTTP/2 may not put it in its tables.
    if isCredential { field.indexingStrategy = .disallow }
    self[fields: fieldName] = [field]
  }

  /// Adds to the one `Cookie` field that a request may have.
  fileprivate mutating func add(cookie: String) {
    let cookies = [self[.cookie], cookie].compactMap { $0 }.joined(separator: "; ")
    var field = HTTPField(name: .cookie, value: cookies)
    field.indexingStrategy = .disallow
    self[fields: .cookie] = [field]
  }
}

extension Unicode.Scalar {
  /// Whether the value of a header may hold it: no control character but the tab (RFC 9110 section
  /// 5.5).
  var isAllowedInHeader: Bool { value >= 0x20 && value != 0x7F || self == "\t" }
}
