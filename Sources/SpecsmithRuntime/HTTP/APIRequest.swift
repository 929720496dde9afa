import Foundation
import HTTPTypes

/// One call of an operation, before the client completes and sends it.
@_spi(Generated) public struct APIRequest: Sendable {
  public let method: HTTPRequest.Method
  public let path: RequestPath

  /// The operation's name in the document, for logs and errors.
  public let operation: String

  /// The documented failures.
  public var failures: [DocumentedFailure] = []

  /// The statuses of the documented outcomes, where the result depends on them.
  var outcomes: [DocumentedStatuses] = []

  /// The responses that the call can read.
  var expected: [ExpectedResponse] = []

  /// Whether a response with a status that is no success is an outcome as well.
  func isOutcome(_ status: Int) -> Bool { outcomes.containRedirect(status) }

  /// Whether the client's credentials go along; not with operations that the document says are open.
  public var sendsCredentials = true

  /// Whether the configuration's additional headers go along.
  var sendsAdditionalHeaders = true

  /// The security schemes of the request. Each list is an alternative, of which one is enough;
  /// `nil` for those of the client.
  public var security: [[String]]?

  /// The operation's own base URL, if the document has one: a URL, or a path on the client's
  /// server.
  public var server: String?

  /// The media types of the response, as in the `Accept` header.
  public var accept = "application/json"

  /// Whether the document says that the request is sent again after a failure.
  public enum Retry: Sendable {
    case never, always
  }

  /// `nil` if the method of the request decides.
  public var retry: Retry?

  /// How long an attempt may take, as the document says; `nil` for as long as the client allows.
  public var timeout: Duration?

  /// The header in which the document has an idempotency key, if it has one.
  public var idempotencyHeader: String?

  var query: [QueryParameter] = []
  var headers: [HeaderParameter] = []
  var cookies: [String] = []
  var body: UnmadeBody?

  /// Strings to hide in errors and logs: of parameters, and of the body besides the secrets of its
  /// properties.
  var secrets: [String] = []

  /// The checks of the parameters and the body, run when the client is about to send.
  private var constraints: [@Sendable (inout ValidationReport) -> Void] = []

  /// The checks of the whole response: those of one outcome, or of all, whose statuses are `nil`.
  private var responseChecks: [(statuses: DocumentedStatuses?, check: ResponseCheck)] = []
  private typealias ResponseCheck = @Sendable (inout ValidationReport, Any) -> Void

  /// What kept a parameter from being written; sending throws it.
  var problem: (any Error)?

  /// - Parameter method: A method of HTTP, or any other; sending throws
  ///   ``ConfigurationError/invalidMethod(_:)`` where it cannot be one.
  public init(_ method: String, _ path: RequestPath, operation: String) {
    let known = HTTPRequest.Method(method)
    self.method = known ?? .get
    self.path = path
    self.operation = operation
    if known == nil { problem = ConfigurationError.invalidMethod(method) }
  }

  /// Adds checks of the parameters. Their violations are reported together with the body's.
  ///
  /// - Parameter lines: The source lines of the schemas.
  public mutating func validate(
    in lines: SchemaLines = SchemaLines(""),
    _ checks: @escaping @Sendable (inout ValidationReport) -> Void
  ) {
    constraints.append { report in
      let count = report.violations.count
      checks(&report)
      if report.violations.count > count { report.settle(from: count, in: lines) }
    }
  }

  /// Adds checks of the whole response, in addition to those of its types.
  ///
  /// - Parameters:
  ///   - statuses: The outcome that has them; `nil` if all have.
  ///   - lines: The source lines of the schemas.
  public mutating func validateResponse<Response>(
    _ statuses: DocumentedStatuses? = nil, as type: Response.Type = Response.self,
    in lines: SchemaLines, _ checks: @escaping @Sendable (inout ValidationReport, Response) -> Void
  ) {
    let check: ResponseCheck = { report, response in
      guard let response = response as? Response else { return }
      let count = report.violations.count
      checks(&report, response)
      if report.violations.count > count { report.settle(from: count, in: lines) }
    }
    responseChecks.append((statuses, check))
  }

  /// The outcome with checks that describes a status.
  func checkedOutcome(for status: Int) -> DocumentedStatuses? {
    DocumentedStatuses.best(for: status, among: responseChecks.compactMap(\.statuses)) { $0 }
  }

  /// Checks the whole response.
  ///
  /// - Parameter outcome: The statuses of the outcome that it is; `nil` if none has checks of its own.
  func check(_ response: Any, of outcome: DocumentedStatuses?, _ report: inout ValidationReport) {
    for (statuses, check) in responseChecks where statuses == nil || statuses == outcome {
      check(&report, response)
    }
  }

  /// Every rule of the document that the parameters and the body break.
  func violations(options: ValidationOptions) -> [Violation] {
    var report = ValidationReport(options: options, in: .request)
    for check in constraints { check(&report) }
    return report.violations
  }

  /// Hides the value of a parameter, which may be in the path, and which a server may send back, in
  /// the errors and logs of the call; `nil` hides nothing. The parameter is still to be set.
  public mutating func hide(_ value: (some Encodable)?) {
    guard let value else { return }
    let sent = SentSecrets()
    sent.add(value)
    secrets += sent.texts
  }

  /// `GET /api/runs/`, without the query.
  var summary: String { "\(method.rawValue) \(path.text)" }
}

// MARK: - Descriptions

/// Contains only the method, the path without its secrets, and the operation; parameters and bodies
/// may contain sensitive data.
@_spi(Generated)
extension APIRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "\(Redaction(secrets).redact(summary)) (\(operation))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "method": method.rawValue, "path": Redaction(secrets).redact(path.text),
        "operation": operation,
      ])
  }
}
