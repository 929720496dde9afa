import DocumentTree
import OpenAPIDocument
import TextGrammar

extension SchemaCheck {
  func typeMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    let validation = schema.validation
    guard !validation.types.isEmpty || validation.isNullable else { return nil }
    // `nullable` alone says nothing of other values.
    if validation.types.isEmpty, !schema.allowsNullOnly(bySayingSo: true) { return nil }
    if value.kind == .null, validation.isNullable { return nil }
    let isOfType = validation.types.contains { type in
      switch (type, value.kind) {
      case (.boolean, .boolean), (.string, .string), (.array, .sequence), (.object, .mapping),
        (.number, .integer), (.number, .number), (.integer, .integer):
        true
      case (.integer, .number): value.node.decimal?.isInteger ?? false
      default: false
      }
    }
    if isOfType { return nil }
    let names = validation.types.map(\.rawValue) + (validation.isNullable ? ["null"] : [])
    return Self.mismatch(
      value, schema, "type", "is \(value.noun), not of the type \(names.joined(separator: " or "))")
  }

  /// What the value itself must be, whatever it is made of.
  mutating func valueMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    let validation = schema.validation
    if let allowed = validation.enumeration,
      !allowed.contains(where: { isEqual(value, to: $0) })
    {
      return Self.mismatch(value, schema, "enum", "is none of the values that `enum` lists")
    }
    if let constant = validation.constant, !isEqual(value, to: constant) {
      return Self.mismatch(value, schema, "const", "is not the value that `const` fixes")
    }
    switch value.kind {
    case .string: return textMismatch(value, schema)
    case .integer, .number: return numberMismatch(value, schema)
    default: return nil
    }
  }

  private mutating func isEqual(_ value: Instance, to other: Node) -> Bool {
    value.isName
      ? other.kind == .string && other.hasText(value.node.text) : areEqual(value.node, other)
  }

  private mutating func textMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    let validation = schema.validation
    let text = value.node.text
    if validation[.minLength] != nil || validation[.maxLength] != nil {
      let length = text.unicodeScalars.count
      if let limit = validation[.minLength], length < limit.count(orElse: 0) {
        return Self.mismatch(
          value, schema, "minLength", "is shorter than `minLength`, \(limit.text)")
      }
      if let limit = validation[.maxLength], length > limit.count(orElse: .max) {
        return Self.mismatch(
          value, schema, "maxLength", "is longer than `maxLength`, \(limit.text)")
      }
    }
    if let pattern = validation.pattern, !isFound(pattern.text, in: text) {
      return Self.mismatch(value, schema, "pattern", "does not match `\(pattern.text)`")
    }
    if checksFormats, let expectation = validation.scalarFormat?.expectation(for: text) {
      return Self.mismatch(value, schema, "format", "is not \(expectation)")
    }
    return nil
  }

  private func numberMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    let validation = schema.validation
    guard let number = value.node.decimal else {
      return Self.mismatch(value, schema, "type", "is no number that JSON can write")
    }
    if let limit = validation[.minimum], let bound = limit.decimal, number < bound {
      return Self.mismatch(value, schema, "minimum", "is less than `minimum`, \(limit.text)")
    }
    if let limit = validation[.maximum], let bound = limit.decimal, number > bound {
      return Self.mismatch(value, schema, "maximum", "is greater than `maximum`, \(limit.text)")
    }
    if let limit = validation[.exclusiveMinimum], let bound = limit.decimal, number <= bound {
      return Self.mismatch(
        value, schema, "exclusiveMinimum", "is not greater than \(limit.text)")
    }
    if let limit = validation[.exclusiveMaximum], let bound = limit.decimal, number >= bound {
      return Self.mismatch(value, schema, "exclusiveMaximum", "is not less than \(limit.text)")
    }
    if let node = validation[.multipleOf], let divisor = node.decimal,
      !number.isMultiple(of: divisor)
    {
      return Self.mismatch(value, schema, "multipleOf", "is no multiple of \(node.text)")
    }
    if checksFormats, let expectation = validation.numberFormat?.expectation(for: number) {
      return Self.mismatch(value, schema, "format", "is not \(expectation)")
    }
    return nil
  }
}

extension SchemaCheck.Instance {
  /// What the value is, in a sentence.
  var noun: String {
    switch kind {
    case .null: "null"
    case .boolean: "the boolean `\(node.text)`"
    case .integer, .number: "the number `\(node.text)`"
    case .string: "the text \"\(node.text.prefix(40))\""
    case .sequence: "an array"
    case .mapping: "an object"
    }
  }
}

extension Node {
  /// The limit that a keyword such as `maxItems` sets.
  func count(orElse other: Int) -> Int { decimal?.integer ?? other }
}
