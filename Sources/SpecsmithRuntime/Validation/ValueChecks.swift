extension ValidationReport {
  /// Checks a value by its own rules: a record, an open enumeration, or a collection of them.
  @inlinable
  public mutating func check<Value: Validatable>(
    _ value: Value, at name: String? = nil, isSensitive: Bool = false
  ) {
    let count = violations.count
    let hidValues = hidesValues
    hidesValues = hidValues || isSensitive
    value.validate(into: &self)
    hidesValues = hidValues
    if let name, violations.count > count { locate(from: count, at: name) }
  }

  /// `const`: the value is that one.
  @inlinable
  public mutating func check<Value: Equatable>(
    _ value: Value?, equals constant: Value, at name: String? = nil, isSensitive: Bool = false
  ) {
    guard let value, value != constant else { return }
    addComparison("const", value, "is not", constant, at: name, isSensitive: isSensitive)
  }

  /// `enum`: the value is one of a closed set.
  @inlinable
  public mutating func check<Value: Equatable>(
    _ value: Value?, oneOf values: [Value], at name: String? = nil, isSensitive: Bool = false
  ) {
    guard let value, !values.contains(value) else { return }
    addUndocumented(value, values, at: name, isSensitive: isSensitive)
  }

  /// `enum`: the value is one that the document lists.
  @usableFromInline
  mutating func checkIsRecognized<Value: OpenEnum>(_ value: Value) {
    guard !value.isRecognized else { return }
    addUndocumented(value, Value.knownValues, at: nil, isSensitive: false)
  }

  /// `oneOf`, `anyOf`: the value is of one of the documented types.
  ///
  /// - Parameter value: A value that is of none of them.
  public mutating func checkIsRecognized(_ value: JSONValue) {
    guard options.refusesUnrecognizedValues else { return }
    add(
      "anyOf", limit: nil, value: value, isSensitive: false, at: nil,
      "fits none of the documented types")
  }

  @usableFromInline
  mutating func addUndocumented<Value>(
    _ value: Value, _ values: [Value], at name: String?, isSensitive: Bool
  ) {
    let list = values.map { ValueText.text(of: $0) }.joined(separator: ", ")
    add(
      "enum", limit: list, value: value, isSensitive: isSensitive, at: name,
      "is not one of the documented values")
  }
}
