import Foundation
import HTTPTypes

/// One call of an operation, before the client completes and sends it.
public struct APIRequest: Sendable {
  public let method: HTTPRequest.Method
  public let path: RequestPath

  /// The operation's name in the document, for logs and errors.
  public let operation: String

  /// What the document says about unsuccessful answers.
  public var failures: [DocumentedFailure] = []

  /// Whether the client's credentials go along; not with operations that the document says are open.
  public var sendsCredentials = true

  /// The media types that the operation answers with, as the `Accept` header names them.
  public var accept = "application/json"

  private(set) var query: [QueryParameter] = []
  private(set) var headers: [HeaderParameter] = []
  private(set) var cookies: [String] = []
  private(set) var body: RequestBody?

  /// The checks of the parameters and the body, run when the client is about to send.
  private var constraints: [@Sendable (inout ValidationReport) -> Void] = []

  /// What kept a parameter from being written; sending throws it.
  private(set) var problem: (any Error)?

  public init(_ method: HTTPRequest.Method, _ path: RequestPath, operation: String) {
    self.method = method
    self.path = path
    self.operation = operation
  }

  /// Adds checks of the parameters. Their violations are reported together with the body's.
  public mutating func validate(
    _ checks: @escaping @Sendable (inout ValidationReport) -> Void
  ) {
    constraints.append(checks)
  }

  /// Every rule of the document that the parameters and the body break.
  func violations(options: ValidationOptions) -> [Violation] {
    var report = ValidationReport(options: options)
    for check in constraints { check(&report) }
    return report.violations
  }

  /// `GET /api/runs/`, without the query.
  var summary: String { "\(method.rawValue) \(path.text)" }
}

// MARK: - Body

extension APIRequest {
  /// Sends a value as JSON; `nil` sends no body. A ``Validatable`` one is checked before it is sent.
  public mutating func setJSONBody<Body: Encodable & Sendable>(
    _ body: Body?, contentType: String = "application/json"
  ) {
    guard let body else { return }
    self.body = RequestBody(contentType: contentType) { try JSONCoding.data(of: body) }
    validate { report in (body as? any Validatable)?.validate(into: &report) }
  }

  /// Sends bytes as they are; `nil` sends no body.
  public mutating func setBody(_ body: Data?, contentType: String) {
    guard let body else { return }
    self.body = RequestBody(contentType: contentType) { body }
  }
}

/// A body, and how to make its bytes.
struct RequestBody: Sendable {
  let contentType: String
  let data: @Sendable () throws -> Data
}

// MARK: - Parameters

extension APIRequest {
  /// Adds a parameter to the query; `nil` leaves it out.
  ///
  /// - Parameters:
  ///   - explode: Whether each element of a list or an object is a pair of its own; by default with
  ///     the style ``QueryStyle/form`` only.
  ///   - allowsReserved: Whether reserved characters stay as they are (`allowReserved`).
  public mutating func setQuery<Value: ParameterValue>(
    _ name: String, _ value: Value?, style: QueryStyle = .form, explode: Bool? = nil,
    allowsReserved: Bool = false
  ) {
    guard let value else { return }
    setQuery(
      name, content: value.parameterContent, style: style, explode: explode,
      allowsReserved: allowsReserved)
  }

  /// Adds a record to the query by its JSON properties; `nil` leaves it out.
  public mutating func setQuery<Value: Encodable>(
    _ name: String, object: Value?, style: QueryStyle = .form, explode: Bool? = nil,
    allowsReserved: Bool = false
  ) {
    guard let object, let value = json(object) else { return }
    setQuery(
      name, content: ParameterContent(value), style: style, explode: explode,
      allowsReserved: allowsReserved)
  }

  /// Adds a parameter whose content the document says is JSON; `nil` leaves it out.
  public mutating func setQuery<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value, let json = json(value) else { return }
    setQuery(name, .some(json.description))
  }

  /// Sets a header; `nil` leaves it out.
  public mutating func setHeader<Value: ParameterValue>(
    _ name: String, _ value: Value?, explode: Bool = false
  ) {
    guard let value, let text = value.parameterContent.simpleText(explode: explode) else { return }
    headers.append(HeaderParameter(name: name, value: text))
  }

  /// Adds a cookie; `nil` leaves it out.
  public mutating func setCookie<Value: ParameterValue>(
    _ name: String, _ value: Value?, explode: Bool = true
  ) {
    guard let value else { return }
    let pairs = QuerySerialization(
      name: name, style: .form, explode: explode, allowsReserved: false
    ).pairs(of: value.parameterContent)
    cookies.append(contentsOf: pairs)
  }

  private mutating func setQuery(
    _ name: String, content: ParameterContent, style: QueryStyle, explode: Bool?,
    allowsReserved: Bool
  ) {
    let serialization = QuerySerialization(
      name: name, style: style, explode: explode ?? (style == .form),
      allowsReserved: allowsReserved)
    query.removeAll { $0.name == name }
    query.append(QueryParameter(name: name, pairs: serialization.pairs(of: content)))
  }

  private mutating func json(_ value: some Encodable) -> JSONValue? {
    do {
      return try JSONValue(encoding: value)
    } catch {
      problem = problem ?? error
      return nil
    }
  }
}

struct QueryParameter: Sendable {
  let name: String
  /// Percent-encoded, `name=value`.
  let pairs: [String]
}

struct HeaderParameter: Sendable {
  let name: String
  let value: String
}

// MARK: - Descriptions

/// Only what names the request: parameters and bodies may hold what is nobody's business.
extension APIRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "\(summary) (\(operation))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method.rawValue, "path": path.text, "operation": operation])
  }
}
