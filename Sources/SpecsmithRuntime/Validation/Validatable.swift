/// A value that the document states rules about.
public protocol Validatable: Sendable {
  /// Where the document states the schema of the values; `nil` for types without a schema.
  @_spi(Generated) static var schemaLocation: SchemaLocation? { get }

  /// Adds every rule that the value breaks to the report.
  @_spi(Generated) func validate(into report: inout ValidationReport)
}

extension Validatable {
  @_spi(Generated) public static var schemaLocation: SchemaLocation? { nil }

  /// A value of which the document states no rule.
  @_spi(Generated) public func validate(into report: inout ValidationReport) {}
}

extension Validatable {
  /// Checks the value against the rules of the document.
  ///
  /// - Parameter message: The kind of message for the value. A request must have the required
  ///   `writeOnly` properties, a response the required `readOnly` ones. `nil` requires neither.
  /// - Throws: ``ValidationError`` with every violation.
  public func validate(
    in message: MessageKind? = nil, options: ValidationOptions = ValidationOptions()
  ) throws(ValidationError) {
    let violations = violations(in: message, options: options)
    guard violations.isEmpty else { throw ValidationError(violations: violations) }
  }

  /// Every rule of the document that the value breaks; empty when it is valid.
  ///
  /// - Parameter message: The kind of message for the value. A request must have the required
  ///   `writeOnly` properties, a response the required `readOnly` ones. `nil` requires neither.
  public func violations(
    in message: MessageKind? = nil, options: ValidationOptions = ValidationOptions()
  ) -> [Violation] {
    var report = ValidationReport(options: options, in: message)
    report.check(self)
    return report.violations
  }
}

extension Optional: Validatable where Wrapped: Validatable {
  @_spi(Generated) @inlinable
  public func validate(into report: inout ValidationReport) {
    if let value = self { report.check(value) }
  }
}

extension Nullable: Validatable where Value: Validatable {
  @_spi(Generated) @inlinable
  public func validate(into report: inout ValidationReport) {
    if case .value(let value) = self { report.check(value) }
  }
}

extension Array: Validatable where Element: Validatable {
  @_spi(Generated) @inlinable
  public func validate(into report: inout ValidationReport) {
    report.checkEach(self) { report, element in report.check(element) }
  }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
  @_spi(Generated) @inlinable
  public func validate(into report: inout ValidationReport) {
    report.checkEach(self) { report, value in report.check(value) }
  }
}
