import Foundation

extension APIClient {
  /// Decodes the body of a response. Without a body, an optional value is `nil`.
  ///
  /// - Throws: ``APIError/undecodableResponse(_:)``
  func decode<Value: Decodable>(_ response: ReceivedResponse, to request: APIRequest) throws
    -> Value
  {
    if response.body.isEmpty, let type = Value.self as? any ExpressibleByNilLiteral.Type,
      let value = type.init(nilLiteral: ()) as? Value
    {
      return value
    }
    do {
      return try JSONCoding.value(of: Value.self, from: response.body)
    } catch {
      throw undecodable(response, to: request, because: error)
    }
  }

  /// Validates a decoded value as the configuration requires.
  ///
  /// - Throws: ``APIError/undecodableResponse(_:)`` when violations are to fail.
  func validate<Value>(_ value: Value, of response: ReceivedResponse, to request: APIRequest) throws
  {
    do {
      try validate(value, of: request, redaction: response.redaction)
    } catch {
      throw undecodable(response, to: request, because: error)
    }
  }

  /// Validates a response, or an element of one, as the configuration requires.
  ///
  /// - Throws: ``ValidationError`` when violations are to fail.
  func validate<Value>(
    _ value: Value, of request: APIRequest, redaction: Redaction
  ) throws(ValidationError) {
    guard configuration.responseValidation != .ignore else { return }
    var report = ValidationReport(options: configuration.validation, in: .response)
    if let value = value as? any Validatable { report.check(value) }
    request.responseChecks?(&report, value)
    let violations = report.violations
    guard !violations.isEmpty else { return }
    let error = ValidationError(violations: violations)
    if configuration.responseValidation == .fail { throw error }
    configuration.logger?.warning(
      "The response violates the document: \(redaction.redact(error.description))",
      metadata: request.metadata(redaction: redaction))
  }

  func undecodable(
    _ response: ReceivedResponse, to request: APIRequest, because error: any Error
  ) -> APIError {
    .undecodableResponse(
      UndecodableResponse(
        response.head, body: response.body, to: request, underlying: error,
        redaction: response.redaction))
  }
}
