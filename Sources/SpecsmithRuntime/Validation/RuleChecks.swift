@_spi(Generated) extension ValidationReport {
  /// `required`, if it depends on another property: checks that the property is present.
  ///
  /// - Parameter reason: The reason, from the document.
  @inlinable
  public mutating func require<Value>(
    _ value: Value?, at name: String, reason: String? = nil, schema: String? = nil
  ) {
    guard value == nil else { return }
    addMissing(at: name, reason: reason, schema: schema)
  }

  /// A rule between properties.
  ///
  /// - Parameters:
  ///   - condition: Whether the rule is satisfied.
  ///   - keyword: The JSON Schema keyword for the rule, such as `anyOf`.
  ///   - name: The property to report; `nil` for the value as a whole.
  ///   - reason: The rule in words, from the document.
  @inlinable
  public mutating func require(
    _ condition: Bool, keyword: String, at name: String? = nil, reason: String,
    schema: String? = nil
  ) {
    guard !condition else { return }
    addBroken(keyword, at: name, reason: reason, schema: schema)
  }

  /// `required` for a property with `readOnly` or `writeOnly`: checks that it is present in
  /// messages of the kind.
  @inlinable
  public mutating func check<Value>(
    presenceOf value: Value?, in message: MessageKind, at name: String
  ) {
    guard value == nil, self.message == message else { return }
    addMissing(at: name, reason: nil, schema: nil)
  }

  /// `required` for a property that may be null: checks that it is present in messages of the kind.
  @inlinable
  public mutating func check<Value>(
    presenceOf value: Nullable<Value>, in message: MessageKind, at name: String
  ) {
    guard value.isAbsent, self.message == message else { return }
    addMissing(at: name, reason: nil, schema: nil)
  }

  @usableFromInline
  mutating func addMissing(at name: String, reason: String?, schema: String?) {
    // The keyword belongs to the object, not to the property.
    add(
      "required", limit: nil, text: nil, at: name, schema: schema ?? "/",
      message: reason.map { "is required: \($0)" } ?? "is required")
  }

  @usableFromInline
  mutating func addBroken(_ keyword: String, at name: String?, reason: String, schema: String?) {
    add(keyword, limit: nil, text: nil, at: name, schema: schema ?? "/", message: reason)
  }
}
