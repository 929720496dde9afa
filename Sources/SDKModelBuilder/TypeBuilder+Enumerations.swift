import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// The type of a schema that lists its values; `nil` when it lists none.
  mutating func enumeration(_ shape: SchemaShape, _ naming: Naming) -> ValueType? {
    guard let nodes = shape.validation.enumeration ?? shape.validation.constant.map({ [$0] })
    else { return nil }
    let values = nodes.filter { $0.kind != .null }
    let isNullable =
      shape.validation.isNullable || (values.count < nodes.count && shape.schema.allowsNull)
    if let rawType = rawType(of: values, shape) {
      let id = reserve(naming, for: shape, isNullable: isNullable)
      declare(
        .enumeration(Enumeration(rawType: rawType, cases: cases(values, rawType, shape))), shape,
        id: id)
      return ValueType(.named(id), isNullable: isNullable)
    }
    var type = ValueType(.json, isNullable: isNullable)
    switch shape.inferredTypes {
    case [.boolean]: type.kind = .boolean
    case [.number]: type.kind = .number(.double)
    case [.integer]: type.kind = .integer(.int64)
    default: break
    }
    guard values.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence }) else {
      dropConstraint("a list of values that holds lists or objects", shape.schema)
      return type
    }
    type.constraints.allowedValues = values.map(Literal.init)
    return type
  }

  private func rawType(of values: [Node], _ shape: SchemaShape) -> Enumeration.RawType? {
    guard !values.isEmpty else { return nil }
    switch shape.inferredTypes {
    // An unquoted `- 1` or `- on` in a list of strings is meant as text.
    case [.string]:
      return values.allSatisfy { $0.kind != .mapping && $0.kind != .sequence } ? .string : nil
    case [.integer]: return values.allSatisfy { $0.integer != nil } ? .integer : nil
    case []: return values.allSatisfy { $0.kind == .string } ? .string : nil
    default: return nil
    }
  }

  private mutating func cases(
    _ values: [Node], _ rawType: Enumeration.RawType, _ shape: SchemaShape
  ) -> [Enumeration.Case] {
    let names =
      (shape.schema.extension("x-enum-varnames") ?? shape.schema.extension("x-enumNames"))
      .map { $0.elements.map(\.text) } ?? []
    let descriptions =
      shape.schema.extension("x-enum-descriptions").map { $0.elements.map(\.text) } ?? []
    var seen: Set<Literal> = []
    var cases: [Enumeration.Case] = []
    for (index, node) in values.enumerated() {
      let value = rawType == .string ? Literal.string(node.text) : Literal(node)
      guard seen.insert(value).inserted else {
        diagnostics.append(
          .warning(
            "duplicate-enum-value", "the value \(value.json) is listed twice", at: node.location))
        continue
      }
      cases.append(
        Enumeration.Case(
          value: value,
          suggestedName: names.count == values.count ? names[index] : nil,
          documentation: Documentation(
            description: descriptions.count == values.count ? descriptions[index] : nil)))
    }
    return cases
  }
}

extension Schema {
  /// Whether `null` in a list of values is meant: not where the type rules it out.
  var allowsNull: Bool { validation.types.isEmpty || validation.isNullable }
}
