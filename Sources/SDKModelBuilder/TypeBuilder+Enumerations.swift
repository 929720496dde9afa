import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// The type of a schema that lists its values; `nil` when it lists none.
  mutating func enumeration(_ shape: SchemaShape, _ naming: Naming) -> ValueType? {
    guard let listing = shape.listing, !listing.nodes.isEmpty else { return nil }
    let nodes = listing.nodes
    if isStrict, listing.isContradictory || !nodes.allSatisfy(shape.validation.allowsKind) {
      return checked(anything(shape), shape)
    }
    let listed = listing.values
    let values = listed.map(\.node)
    let isNullable =
      shape.validation.isNullable || (values.count < nodes.count && shape.schema.allowsNull)
    if let rawType = rawType(of: values, shape) {
      let id = reserve(naming, for: shape, isNullable: isNullable)
      declare(
        .enumeration(Enumeration(rawType: rawType, cases: cases(listed, rawType))), shape,
        id: id, besides: remainder(of: shape, besides: .enumeration))
      return ValueType(.named(id), isNullable: isNullable)
    }
    guard values.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence }), !values.isEmpty
    else { return checked(ValueType(.json, isNullable: isNullable), shape) }
    var type = ValueType(.json, isNullable: isNullable)
    switch shape.inferredTypes {
    case [.boolean]: type.kind = .boolean
    case [.number]: type.kind = .number(.double)
    case [.integer]: type.kind = .integer(.int64)
    default: break
    }
    guard values.allSatisfy({ type.kind.holds($0) }) else { return checked(type, shape) }
    type.constraints.allowedValues = values.map(Literal.init)
    return checked(type, shape)
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
        report(
          .warning(
            .duplicateEnumValue, "the value \(value.json) is listed twice",
            at: listed.node.location))
        continue
      }
      cases.append(
        Enumeration.Case(
          value: value, suggestedName: listed.suggestedName,
          documentation: Documentation(description: listed.description),
          location: listed.node.location))
    }
    return cases
  }
}

extension Schema {
  /// Whether `null` in a list of values is meant: not where the type rules it out.
  var allowsNull: Bool { validation.types.isEmpty || validation.isNullable }
}

extension ValueType.Kind {
  /// Whether a value of the document is one of the type.
  fileprivate func holds(_ value: Node) -> Bool {
    switch self {
    case .boolean: value.kind == .boolean
    case .integer: value.integer != nil
    case .number: value.kind == .integer || value.kind == .number
    default: true
    }
  }
}
