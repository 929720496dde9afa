/// The types of JSON values. An integer is a number without a fractional part, in any notation.
@_spi(Generated) public enum JSONType: String, Sendable {
  case null, boolean, integer, number, string, array, object
}

@_spi(Generated) extension Examination {
  /// The schema `false`: no value is valid.
  public mutating func never() {
    add("false", "may not be there", showsValue: false)
  }

  /// `type`: checks the type of the value.
  public mutating func types(_ types: JSONType...) {
    guard !types.contains(where: value.isOf) else { return }
    let names = types.map(\.rawValue).joined(separator: ", ")
    add("type", limit: names, "is not of the type \(names.replacing(", ", with: " or "))")
  }

  /// `const`: checks that the value is equal to a constant.
  public mutating func constant(_ constant: JSONValue) {
    guard value != constant else { return }
    let text = ValueText.text(of: constant)
    add("const", limit: text, "is not \(text)")
  }

  /// `enum`: checks that the value is in a list.
  public mutating func enumeration(_ values: [JSONValue]) {
    guard !values.contains(value) else { return }
    add(
      "enum", limit: values.map { ValueText.text(of: $0) }.joined(separator: ", "),
      "is not one of the documented values")
  }

  // MARK: Numbers

  public mutating func minimum(_ limit: JSONNumber) {
    guard case .number(let number) = value, number < limit else { return }
    add("minimum", limit: limit.description, "is less than the minimum, \(limit)")
  }

  public mutating func maximum(_ limit: JSONNumber) {
    guard case .number(let number) = value, limit < number else { return }
    add("maximum", limit: limit.description, "is greater than the maximum, \(limit)")
  }

  /// `exclusiveMinimum`: checks that a number is greater than a limit.
  public mutating func greater(than limit: JSONNumber) {
    guard case .number(let number) = value, !(limit < number) else { return }
    add("exclusiveMinimum", limit: limit.description, "is not greater than \(limit)")
  }

  /// `exclusiveMaximum`: checks that a number is less than a limit.
  public mutating func less(than limit: JSONNumber) {
    guard case .number(let number) = value, !(number < limit) else { return }
    add("exclusiveMaximum", limit: limit.description, "is not less than \(limit)")
  }

  public mutating func multiple(of divisor: JSONNumber) {
    guard case .number(let number) = value, !number.isMultiple(ofDivisor: divisor) else { return }
    add("multipleOf", limit: divisor.description, "is not a multiple of \(divisor)")
  }

  // MARK: Strings

  public mutating func minLength(_ count: Int) {
    guard case .string(let text) = value, text.unicodeScalars.count < count else { return }
    add("minLength", limit: "\(count)", "is shorter than the minimum length, \(count)")
  }

  public mutating func maxLength(_ count: Int) {
    guard case .string(let text) = value, text.unicodeScalars.count > count else { return }
    add("maxLength", limit: "\(count)", "is longer than the maximum length, \(count)")
  }

  public mutating func pattern(_ pattern: Pattern) {
    guard case .string(let text) = value, !pattern.matches(text) else { return }
    add("pattern", limit: pattern.source, "does not match the pattern \(pattern.source)")
  }

  /// `format`: checks the format of a string, if the options check formats.
  public mutating func format(_ format: StringFormat) {
    guard options.checksFormats, case .string(let text) = value, !format.accepts(text) else {
      return
    }
    add("format", limit: format.rawValue, "is not \(format.noun)")
  }
}

extension JSONValue {
  func isOf(_ type: JSONType) -> Bool {
    switch (self, type) {
    case (.null, .null), (.bool, .boolean), (.string, .string), (.array, .array),
      (.object, .object), (.number, .number):
      true
    case (.number(let number), .integer): number.isInteger
    default: false
    }
  }
}
