import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// The type of a schema that lists its values; `nil` when it lists none.
  mutating func enumeration(_ shape: SchemaShape, _ naming: Naming) -> ValueType? {
    guard let nodes = shape.validation.enumeration ?? shape.validation.constant.map({ [$0] }),
      !nodes.isEmpty
    else { return nil }
    let listed = ListedValue.list(nodes, of: shape.schema)
    let values = listed.map(\.node)
    let isNullable =
      shape.validation.isNullable || (values.count < nodes.count && shape.schema.allowsNull)
    if let rawType = rawType(of: values, shape) {
      let id = reserve(naming, for: shape, isNullable: isNullable)
      declare(
        .enumeration(Enumeration(rawType: rawType, cases: cases(listed, rawType))), shape,
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
    guard !values.isEmpty else { return type }
    type.constraints.allowedValues = values.map(Literal.init)
    return type
  }

  func rawType(of values: [Node], _ shape: SchemaShape) -> Enumeration.RawType? {
    guard !values.isEmpty, values.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence })
    else { return nil }
    switch shape.inferredTypes {
    // An unquoted `- 1` or `- on` in a list of strings is meant as text.
    case [.string]: return .string
    case [.boolean]: return nil
    default: break
    }
    if values.allSatisfy({ $0.kind == .string }) { return .string }
    if values.allSatisfy({ $0.integer != nil }) { return .integer }
    if values.allSatisfy({ $0.double.map(\.isFinite) ?? false }) { return .number }
    return values.allSatisfy { $0.kind == .boolean } ? nil : .mixed
  }

  mutating func cases(
    _ values: [ListedValue], _ rawType: Enumeration.RawType
  ) -> [Enumeration.Case] {
    var seen: Set<Literal> = []
    var cases: [Enumeration.Case] = []
    for listed in values {
      let value = rawType == .string ? Literal.string(listed.node.text) : Literal(listed.node)
      guard seen.insert(value).inserted else {
        diagnostics.append(
          .warning(
            "duplicate-enum-value", "the value \(value.json) is listed twice",
            at: listed.node.location))
        continue
      }
      cases.append(
        Enumeration.Case(
          value: value, suggestedName: listed.suggestedName,
          documentation: Documentation(description: listed.description)))
    }
    return cases
  }
}

extension Schema {
  /// Whether `null` in a list of values is meant: not where the type rules it out.
  var allowsNull: Bool { validation.types.isEmpty || validation.isNullable }
}
