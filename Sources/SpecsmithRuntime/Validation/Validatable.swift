/// A value that the document states rules about.
public protocol Validatable {
  /// Adds every rule that the value breaks to the report.
  func validate(into report: inout ValidationReport)
}

extension Validatable {
  /// Checks the value against the rules of the document.
  ///
  /// - Throws: ``ValidationError`` with every violation.
  public func validate(
    options: ValidationOptions = ValidationOptions()
  ) throws(ValidationError) {
    let violations = violations(options: options)
    guard violations.isEmpty else { throw ValidationError(violations: violations) }
  }

  /// Every rule of the document that the value breaks; empty when it is valid.
  public func violations(options: ValidationOptions = ValidationOptions()) -> [Violation] {
    var report = ValidationReport(options: options)
    validate(into: &report)
    return report.violations
  }
}

extension Optional: Validatable where Wrapped: Validatable {
  @inlinable
  public func validate(into report: inout ValidationReport) {
    self?.validate(into: &report)
  }
}

extension Nullable: Validatable where Value: Validatable {
  @inlinable
  public func validate(into report: inout ValidationReport) {
    if case .value(let value) = self { value.validate(into: &report) }
  }
}

extension Array: Validatable where Element: Validatable {
  @inlinable
  public func validate(into report: inout ValidationReport) {
    report.checkEach(self) { report, element in element.validate(into: &report) }
  }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
  @inlinable
  public func validate(into report: inout ValidationReport) {
    report.checkEach(self) { report, value in value.validate(into: &report) }
  }
}
