/// A schema of the document, as code that examines values as JSON Schema defines it.
@_spi(Generated) public struct ValueSchema: Sendable {
  /// The location of the schema in the document.
  let location: SchemaLocation
  let examine: @Sendable (inout Examination) -> Void

  /// - Parameter examine: Checks all assertions of the schema.
  public init(
    _ pointer: String, in lines: SchemaLines,
    _ examine: @escaping @Sendable (inout Examination) -> Void
  ) {
    location = SchemaLocation(pointer, in: lines)
    self.examine = examine
  }

  /// All violations of a value.
  public func violations(
    in value: JSONValue, options: ValidationOptions = ValidationOptions()
  ) -> [Violation] {
    var examination = Examination(value, options: options)
    examination.underWay = [location.pointer]
    examine(&examination)
    return examination.violations.map { violation in
      var violation = violation
      violation.settle(at: location.appending(violation.keywordLocation))
      violation.schema = location.pointer
      return violation
    }
  }
}

@_spi(Generated) extension ValidationReport {
  /// Examines a value as JSON, for assertions that its type does not enforce.
  ///
  /// Violations that another check has already found are not repeated.
  ///
  /// - Parameters:
  ///   - schema: The location of the schema, if it is not that of the property.
  ///   - examine: Checks all assertions of the schema.
  public mutating func examine<Value: Encodable>(
    _ value: Value?, at name: String? = nil, isSensitive: Bool = false, schema: String? = nil,
    _ examine: (inout Examination) -> Void
  ) {
    guard let value, let json = JSONValue(examined: value) else { return }
    var examination = Examination(json, options: options)
    examination.hidesValues = hidesValues || isSensitive
    examine(&examination)
    guard !examination.violations.isEmpty else { return }
    let steps = name.map { "/properties" + ValidationReport.step($0) } ?? ""
    for var violation in examination.violations {
      violation.location = ValidationReport.step(name) + violation.location
      if let schema, schema.utf8.first != 0x2F { violation.schema = schema }
      violation.stepsToSchema = violation.schema == nil ? schema ?? steps : steps
      if !violations.contains(where: violation.repeats) { violations.append(violation) }
    }
  }

  /// The same for a value with its own wire form.
  public mutating func examine<Value: WireRepresentable>(
    _ value: Value?, at name: String? = nil, isSensitive: Bool = false, schema: String? = nil,
    _ examine: (inout Examination) -> Void
  ) {
    self.examine(
      value.map { Wire($0) }, at: name, isSensitive: isSensitive, schema: schema, examine)
  }
}

extension JSONValue {
  /// The value as JSON, with placeholders for files that are read while they are sent; `nil` if it
  /// cannot be encoded, which is reported when it is sent.
  fileprivate init?(examined value: some Encodable) {
    if let json = value as? JSONValue {
      self = json
    } else if let json = try? JSONValue(encoding: value, files: FormFiles(keepsMemory: true)) {
      self = json
    } else {
      return nil
    }
  }
}
