import Foundation

@_spi(Generated) extension APIRequest {
  /// Sends a value as JSON; `nil` sends no body. A ``Validatable`` one is checked before it is sent.
  public mutating func setJSONBody<Body: Encodable & Sendable>(
    _ body: Body?, contentType: String = "application/json"
  ) {
    guard let body else { return }
    self.body = UnmadeBody(contentType: contentType) { HTTPBody(try JSONCoding.data(of: body)) }
    validate { report in if let body = body as? any Validatable { report.check(body) } }
  }

  /// Sends a value as a form of several parts (RFC 7578); `nil` sends no body.
  ///
  /// - Parameters:
  ///   - encoding: How the properties are written that `exceptions` does not name.
  ///   - exceptions: How single properties are written, by their names.
  ///   - required: The names of the required properties that may be empty lists or objects, which are sent as
  ///     empty fields.
  public mutating func setMultipartBody<Body: Encodable & Sendable>(
    _ body: Body?, contentType: String = "multipart/form-data",
    encoding: FormEncoding = .automatic, exceptions: [String: FormEncoding] = [:],
    required: Set<String> = []
  ) {
    guard let body else { return }
    let boundary = "form-" + UUID().uuidString
    let encodings = FormEncodings(
      usual: encoding, exceptions: exceptions, required: required)
    self.body = UnmadeBody(contentType: contentType + "; boundary=" + boundary) {
      try MultipartForm(of: body, encodings: encodings, boundary: boundary).content
    }
    validate { report in if let body = body as? any Validatable { report.check(body) } }
  }

  /// Sends a value as parts in order (RFC 2046 section 5.1): one for each property, or for each element
  /// of a list; `nil` sends no body.
  ///
  /// - Parameters:
  ///   - contentType: A media type such as `multipart/related`.
  ///   - order: The names of the properties, in the order of their parts.
  ///   - encoding: How the properties are written that `exceptions` does not name.
  ///   - exceptions: How single properties are written, by their names.
  public mutating func setPartsBody<Body: Encodable & Sendable>(
    _ body: Body?, contentType: String, order: [String] = [],
    encoding: FormEncoding = .automatic, exceptions: [String: FormEncoding] = [:]
  ) {
    guard let body else { return }
    let boundary = "parts-" + UUID().uuidString
    let encodings = FormEncodings(usual: encoding, exceptions: exceptions)
    self.body = UnmadeBody {
      let parts = try MultipartParts(
        of: body, order: order, encodings: encodings, boundary: boundary, contentType: contentType)
      return RequestBody(contentType: parts.contentType, content: parts.content)
    }
    validate { report in if let body = body as? any Validatable { report.check(body) } }
  }

  /// Sends a value as the pairs of a form; `nil` sends no body.
  ///
  /// - Parameters:
  ///   - encoding: How the properties are written that `exceptions` does not name.
  ///   - exceptions: How single properties are written, by their names.
  ///   - required: The names of the required properties that may be empty lists or objects, which are sent as
  ///     empty fields.
  public mutating func setFormBody<Body: Encodable & Sendable>(
    _ body: Body?, contentType: String = "application/x-www-form-urlencoded",
    encoding: FormEncoding = .automatic, exceptions: [String: FormEncoding] = [:],
    required: Set<String> = []
  ) {
    guard let body else { return }
    let encodings = FormEncodings(
      usual: encoding, exceptions: exceptions, required: required)
    self.body = UnmadeBody(contentType: contentType) {
      HTTPBody(try URLEncodedForm(of: body, encodings: encodings).data)
    }
    validate { report in if let body = body as? any Validatable { report.check(body) } }
  }

  /// Sends a string in UTF-8; `nil` sends no body.
  public mutating func setTextBody(_ body: String?, contentType: String = "text/plain") {
    setBody(body.map { Data($0.utf8) }, contentType: contentType)
  }

  /// Sends the bytes unchanged; `nil` sends no body.
  public mutating func setBody(_ body: Data?, contentType: String) {
    setBody(body.map(HTTPBody.init), contentType: contentType)
  }

  /// Sends the bytes of a file, which is read while it is sent; `nil` sends no body.
  public mutating func setBody(_ body: FileContent?, contentType: String) {
    setBody(body?.content, contentType: body?.contentType ?? contentType)
  }

  /// Sends a body unchanged; `nil` sends none.
  public mutating func setBody(_ body: HTTPBody?, contentType: String) {
    guard let body else { return }
    self.body = UnmadeBody(contentType: contentType) { body }
  }
}

/// A body, and how to make it. It is made after the request was checked.
struct UnmadeBody: Sendable {
  private let make: @Sendable () throws -> RequestBody

  init(_ make: @escaping @Sendable () throws -> RequestBody) {
    self.make = make
  }

  init(contentType: String, content: @escaping @Sendable () throws -> HTTPBody) {
    make = { RequestBody(contentType: contentType, content: try content()) }
  }

  /// - Throws: `EncodingError` when the body cannot be written.
  func made() throws -> RequestBody { try make() }
}

/// A body and its media type.
struct RequestBody: Sendable {
  let contentType: String
  let content: HTTPBody
}
