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

  /// The message that a request becomes.
  ///
  /// - Throws: `EncodingError` when the body cannot be written; ``ConfigurationError``.
  func message(
    for request: APIRequest, options: RequestOptions
  ) throws -> (HTTPRequest, body: Data?) {
    let url = options.baseURL ?? self.url(of: request.server) ?? baseURL
    guard let base = BaseURL(url) else {
      throw ConfigurationError.invalidBaseURL(BaseURL.withoutSecrets(url.absoluteString))
    }
    let body = try request.body?.data()
    let message = HTTPRequest(
      method: request.method, scheme: base.scheme, authority: base.authority,
      path: target(of: request, options: options, base: base),
      headerFields: try headers(of: request, options: options))
    return (message, body)
  }

  /// The URL of a server that an operation names for itself.
  private func url(of server: String?) -> URL? {
    server.flatMap { URL(string: $0, relativeTo: baseURL)?.absoluteURL }
  }

  private func target(
    of request: APIRequest, options: RequestOptions, base: BaseURL
  ) -> String {
    var pairs = request.query.flatMap(\.pairs)
    for (name, value) in options.query.sorted(by: { $0.key < $1.key }) {
      pairs.append("\(PercentEncoding.encoded(name))=\(PercentEncoding.encoded(value))")
    }
    for case (.query(let name), let text) in credentials.map({ ($0.location, $0.text) }) {
      pairs.append("\(PercentEncoding.encoded(name))=\(text)")
    }
    let path = request.path.text.hasPrefix("/") ? request.path.text : "/" + request.path.text
    guard !pairs.isEmpty else { return base.path + path }
    return base.path + path + (path.contains("?") ? "&" : "?") + pairs.joined(separator: "&")
  }

  private func headers(of request: APIRequest, options: RequestOptions) throws -> HTTPFields {
    var fields = HTTPFields()
    fields[.accept] = request.accept
    fields[.userAgent] = configuration.userAgent
    if let contentType = request.body?.contentType { fields[.contentType] = contentType }
    try addCredentials(to: &fields)
    if let name = configuration.idempotencyHeader, request.method != .get, request.method != .head {
      try fields.set(name, to: UUID().uuidString.lowercased())
    }
    for (name, value) in configuration.additionalHeaders { try fields.set(name, to: value) }
    for header in request.headers { try fields.set(header.name, to: header.value) }
    for cookie in request.cookies { fields.add(cookie: cookie) }
    for (name, value) in options.headers { try fields.set(name, to: value) }
    return fields
  }

  private func addCredentials(to fields: inout HTTPFields) throws {
    for credential in credentials {
      switch credential.location {
      case .header(let name): try fields.set(name, to: credential.text, isCredential: true)
      case .cookie(let name): fields.add(cookie: "\(name)=\(credential.text)")
      case .query: break
      }
    }
  }
}

extension HTTPFields {
  /// Sets a field, replacing any of the same name.
  ///
  /// - Throws: ``ConfigurationError/invalidHeaderName(_:)``
  fileprivate mutating func set(
    _ name: String, to value: String, isCredential: Bool = false
  ) throws {
    guard let fieldName = HTTPField.Name(name) else {
      throw ConfigurationError.invalidHeaderName(name)
    }
    var field = HTTPField(name: fieldName, value: value)
    // What HTTP/2 may not put in its tables, a redirect may not take to another origin.
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
