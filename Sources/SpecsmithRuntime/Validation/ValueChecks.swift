@_spi(Generated) extension ValidationReport {
  /// Validates a value with its own checks: a record, an open enumeration, or a collection of them.
  @inlinable
  public mutating func check<Value: Validatable>(
    _ value: Value, at name: String? = nil, isSensitive: Bool = false
  ) {
    let count = violations.count
    let hidValues = hidesValues
    hidesValues = hidValues || isSensitive
    value.validate(into: &self)
    hidesValues = hidValues
    guard violations.count > count else { return }
    settle(from: count, in: Value.schemaLocation)
    if let name { locate(from: count, at: name) }
  }

  /// `enum`: checks that the document lists the value, if the options require that.
  @inlinable
  public mutating func check<Value: OpenEnum>(_ value: Value?, at name: String? = nil) {
    guard let value, options.refusesUnrecognizedValues || Value.hasRules else { return }
    check(value, at: name, isSensitive: false)
  }

  /// The same for each element of an array.
  @inlinable
  public mutating func check<Value: OpenEnum>(_ values: [Value]?, at name: String? = nil) {
    guard options.refusesUnrecognizedValues || Value.hasRules else { return }
    checkEach(values, at: name) { report, value in report.check(value) }
  }

  /// `const`: checks that the value is the given one.
  @inlinable
  public mutating func check<Value: Equatable>(
    _ value: Value?, equals constant: Value, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, value != constant else { return }
    addComparison(
      "const", value, "is not", constant, at: name, isSensitive: isSensitive, schema: schema)
  }

  /// `enum`: checks that the value is one of a closed set.
  @inlinable
  public mutating func check<Value: Equatable>(
    _ value: Value?, oneOf values: [Value], at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, !values.contains(value) else { return }
    addUndocumented(value, values, at: name, isSensitive: isSensitive, schema: schema)
  }

  /// `enum`: checks that the document lists the value.
  public mutating func checkIsRecognized<Value: OpenEnum>(_ value: Value) {
    guard options.refusesUnrecognizedValues, !value.isRecognized else { return }
    addUndocumented(value, Value.knownValues, at: nil, isSensitive: false, schema: nil)
  }

  /// `oneOf`, `anyOf`: checks that the value has one of the documented types.
  ///
  /// - Parameter value: A value that has none of them.
  public mutating func checkIsRecognized(_ value: JSONValue) {
    guard options.refusesUnrecognizedValues else { return }
    add(
      "anyOf", limit: nil, value: value, isSensitive: false, at: nil, schema: nil,
      "fits none of the documented types")
  }

  /// `discriminator`: checks that the property identifies the variant of the value.
  ///
  /// - Parameter values: The values that identify the variant.
  @inlinable
  public mutating func check(tag: String?, oneOf values: [String], at name: String) {
    guard let tag, !values.contains(tag) else { return }
    addWrongTag(tag, values, at: name)
  }

  @inlinable
  public mutating func check(tag: (some OpenStringEnum)?, oneOf values: [String], at name: String) {
    check(tag: tag?.rawValue, oneOf: values, at: name)
  }

  @usableFromInline
  mutating func addWrongTag(_ tag: String, _ values: [String], at name: String) {
    let list = values.map { ValueText.text(of: $0) }.joined(separator: " or ")
    add(
      "discriminator", limit: list, value: tag, isSensitive: false, at: name, schema: "/",
      "is not the value of this variant, \(list)")
  }

  /// `additionalProperties: false`: checks that there are no undocumented properties.
  public mutating func check(
    undocumented properties: [String: JSONValue]?, at name: String? = nil,
    isSensitive: Bool = false, schema: String? = nil
  ) {
    guard options.refusesUnrecognizedValues, let properties else { return }
    let count = violations.count
    for key in properties.keys.sorted() {
      add(
        "additionalProperties", limit: "false", text: nil, at: key, schema: schema ?? "/",
        message: "is a property that the document rules out")
    }
    if let name, violations.count > count { locate(from: count, at: name) }
  }

  @usableFromInline
  mutating func addUndocumented<Value>(
    _ value: Value, _ values: [Value], at name: String?, isSensitive: Bool, schema: String?
  ) {
    let list = values.map { ValueText.text(of: $0) }.joined(separator: ", ")
    add(
      "enum", limit: list, value: value, isSensitive: isSensitive, at: name, schema: schema,
      "is not one of the documented values")
  }
}
