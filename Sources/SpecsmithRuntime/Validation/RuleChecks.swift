@_spi(Generated) extension ValidationReport {
  /// `required`, where another property makes it so: the property is there.
  ///
  /// - Parameter reason: Why it is required, in the words of the document.
  @inlinable
  public mutating func require<Value>(
    _ value: Value?, at name: String, reason: String? = nil, schema: String? = nil
  ) {
    guard value == nil else { return }
    addMissing(at: name, reason: reason, schema: schema)
  }

  /// A rule across properties.
  ///
  /// - Parameters:
  ///   - condition: Whether the rule holds.
  ///   - keyword: The keyword of JSON Schema that states it, such as `anyOf`.
  ///   - name: The property to blame; `nil` for the value as a whole.
  ///   - reason: The rule, in the words of the document.
  @inlinable
  public mutating func require(
    _ condition: Bool, keyword: String, at name: String? = nil, reason: String,
    schema: String? = nil
  ) {
    guard !condition else { return }
    addBroken(keyword, at: name, reason: reason, schema: schema)
  }

  /// `required` of a property with `readOnly` or `writeOnly`: messages of that kind have it.
  @inlinable
  public mutating func check<Value>(
    presenceOf value: Value?, in message: MessageKind, at name: String
  ) {
    guard value == nil, self.message == message else { return }
    addMissing(at: name, reason: nil, schema: nil)
  }

  /// `required` of a property that may be null: messages of that kind have it.
  @inlinable
  public mutating func check<Value>(
    presenceOf value: Nullable<Value>, in message: MessageKind, at name: String
  ) {
    guard value.isAbsent, self.message == message else { return }
    addMissing(at: name, reason: nil, schema: nil)
  }

  @usableFromInline
  mutating func addMissing(at name: String, reason: String?, schema: String?) {
    // The keyword is the object's, not the property's.
    add(
      "required", limit: nil, text: nil, at: name, schema: schema ?? "/",
      message: reason.map { "is required: \($0)" } ?? "is required")
  }

  @usableFromInline
  mutating func addBroken(_ keyword: String, at name: String?, reason: String, schema: String?) {
    add(keyword, limit: nil, text: nil, at: name, schema: schema ?? "/", message: reason)
  }
}
