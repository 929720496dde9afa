/// A value with constraints in the document.
public protocol Validatable: Sendable {
  /// The location of the type's schema in the document; `nil` for types without a schema.
  @_spi(Generated) static var schemaLocation: SchemaLocation? { get }

  /// Adds all violations to the report.
  @_spi(Generated) func validate(into report: inout ValidationReport)
}

extension Validatable {
  @_spi(Generated) public static var schemaLocation: SchemaLocation? { nil }

  /// The default for types without constraints.
  @_spi(Generated) public func validate(into report: inout ValidationReport) {}
}

extension Validatable {
  /// Checks the value against the constraints of the document.
  ///
  /// - Parameters:
  ///   - message: The kind of message that contains the value. A request must have the required
  ///     `writeOnly` properties, and a response the required `readOnly` ones. `nil` requires neither.
  ///   - options: What counts as a violation.
  /// - Throws: ``ValidationError`` with all violations.
  public func validate(
    in message: MessageKind? = nil, options: ValidationOptions = ValidationOptions()
  ) throws(ValidationError) {
    let violations = violations(in: message, options: options)
    guard violations.isEmpty else { throw ValidationError(violations: violations) }
  }

  /// All violations of the document's constraints; empty if the value is valid.
  ///
  /// - Parameters:
  ///   - message: The kind of message that contains the value. A request must have the required
  ///     `writeOnly` properties, and a response the required `readOnly` ones. `nil` requires neither.
  ///   - options: What counts as a violation.
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
