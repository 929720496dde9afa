import Foundation

/// The body of a message that an API sends to its clients.
@_spi(Generated) public enum WebhookPayload {
  /// Decodes a body and checks it.
  ///
  /// - Parameter validation: What a check takes for a violation; `nil` checks nothing.
  /// - Throws: `DecodingError` when the body is not JSON of that type; ``ValidationError`` with
  ///   every rule of the document that it breaks.
  public static func read<Value: Decodable>(
    _ body: Data, validation: ValidationOptions? = ValidationOptions()
  ) throws -> Value {
    let value = try JSONCoding.value(of: Value.self, from: body)
    if let validation, let checked = value as? any Validatable {
      let violations = checked.violations(in: .response, options: validation)
      guard violations.isEmpty else { throw ValidationError(violations: violations) }
    }
    return value
  }
}
