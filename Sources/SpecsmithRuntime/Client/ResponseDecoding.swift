import Foundation

extension APIClient {
  /// Decodes the body of a response. Without a body, an optional value is `nil`.
  ///
  /// - Throws: ``APIError/undecodableResponse(_:)``
  func decode<Value: Decodable>(
    _ response: ReceivedResponse, to request: APIRequest
  ) throws -> Value {
    if response.body.isEmpty, let type = Value.self as? any ExpressibleByNilLiteral.Type,
      let value = type.init(nilLiteral: ()) as? Value
    {
      return value
    }
    let leniency = configuration.decodingLeniency
    do {
      let value = try JSONCoding.value(of: Value.self, from: response.body, by: leniency)
      if let leniency { report(leniency, of: response, to: request) }
      return value
    } catch {
      throw undecodable(response, to: request, because: error)
    }
  }

  /// Logs what was left out of a response, and adds it to the response that the caller gets.
  private func report(
    _ leniency: DecodingLeniency, of response: ReceivedResponse, to request: APIRequest
  ) {
    guard leniency.count > 0 else { return }
    var head = response.head
    head.omissionCount = leniency.count
    head.decodingIssues = leniency.issues.map { $0.redacted(by: response.redaction) }
    ResponseRecorder.current?.record(head)
    log(leniency, "of the response", of: request, redaction: response.redaction)
  }

  /// Logs what was left out.
  ///
  /// - Parameter whole: Of what, in words.
  func log(
    _ leniency: DecodingLeniency, _ whole: String, of request: APIRequest, redaction: Redaction
  ) {
    guard let logger = configuration.logger, leniency.count > 0 else { return }
    let shown = leniency.issues.prefix(10).map { $0.redacted(by: redaction).description }
    logger.warning(
      "Values \(whole) that do not match the document are left out: \(leniency.count)",
      metadata: request.metadata(redaction: redaction).merging(
        ["issues": .array(shown.map { .string($0) })], uniquingKeysWith: { $1 }))
  }

  /// Validates a decoded value as the configuration requires.
  ///
  /// - Parameter outcome: The statuses of the outcome that it is; `nil` for what the status says.
  /// - Throws: ``APIError/undecodableResponse(_:)`` if violations are errors.
  func validate<Value>(
    _ value: Value, of response: ReceivedResponse, to request: APIRequest,
    as outcome: DocumentedStatuses? = nil
  ) throws {
    do {
      try validate(
        value, of: request, as: outcome ?? request.checkedOutcome(for: response.head.status),
        redaction: response.redaction)
    } catch {
      throw undecodable(response, to: request, because: error)
    }
  }

  /// Validates a response, or an element of one, as the configuration requires.
  ///
  /// - Parameter outcome: The statuses of the outcome that it is; `nil` if none has checks of its own.
  /// - Throws: ``ValidationError`` if violations are errors.
  func validate<Value>(
    _ value: Value, of request: APIRequest, as outcome: DocumentedStatuses? = nil,
    redaction: Redaction
  ) throws(ValidationError) {
    guard configuration.responseValidation != .ignore else { return }
    var report = ValidationReport(options: configuration.validation, in: .response)
    if let value = value as? any Validatable { report.check(value) }
    request.check(value, of: outcome, &report)
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

extension ClientConfiguration {
  /// What leaves out the parts of one response that cannot be decoded; `nil` if they are errors.
  var decodingLeniency: DecodingLeniency? {
    switch responseDecoding {
    case .strict: nil
    case .lenient: DecodingLeniency(validation: responseValidation == .fail ? validation : nil)
    }
  }
}
