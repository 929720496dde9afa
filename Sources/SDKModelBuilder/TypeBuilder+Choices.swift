import DocumentTree
import OpenAPIDocument
import SDKModel

/// `oneOf`, `anyOf`, several types and discriminators: a simple type if possible, otherwise a
/// union.
extension TypeBuilder {
  mutating func choice(
    _ choice: UnionOptions, _ shape: SchemaShape, _ naming: TypeNaming
  ) -> ValueType {
    var choice = choice
    choice.isNullable = choice.isNullable || choice.options.contains { $0.shape.admitsNull }
    if isStrict, !shape.validation.types.isEmpty, !shape.validation.isNullable {
      choice.isNullable = false
    }
    guard !choice.options.isEmpty else { return checked(shape.anyValue, shape) }
    if choice.options.count > 1, let type = scalar(choice, naming) { return type }
    choice.options = shapes.distinct(choice.options)
    // There may be other descendants, now or later.
    if choice.options.count == 1, choice.origin != .descendants {
      return besides(type(of: choice.options[0], naming).orNull(choice.isNullable), choice)
    }
    let id = reserve(naming, for: shape, isNullable: choice.isNullable)
    choice.enclose(
      in: ValueType(.named(id), isNullable: choice.isNullable), as: shapes.folded(shape))
    table.postpone(.union(choice, id))
    return ValueType(.named(id), isNullable: choice.isNullable)
  }

  /// The type of a choice with a single option, with the constraints of its siblings.
  private mutating func besides(_ type: ValueType, _ choice: UnionOptions) -> ValueType {
    asserting(remainder(of: choice), of: type, by: choice.shape.schema)
  }

  /// The assertions of a choice beyond the type of its value.
  mutating func remainder(of choice: UnionOptions) -> AssertionSet? {
    guard choice.origin == .schemas else { return nil }
    return remainder(
      of: choice.shape,
      besides: isStrict
        ? .anything
        : .choice(
          properties: choice.propertyNames, isOnePerSchema: choice.isOneTypePerSchema))
  }

  mutating func type(of option: UnionOptions.Option, _ naming: TypeNaming) -> ValueType {
    let type: ValueType
    if let schema = option.schema {
      let component = shapes.schemas.components[schema.node].map { TypeNaming(component: $0.name) }
      type = undeclaredType(of: schema, component ?? naming)
    } else {
      type = foldedType(of: option.shape, naming)
    }
    return option.representsSeveral ? type.withoutConstraints : type
  }

  // MARK: Scalars

  /// A choice among strings, or among numbers, is a string or a number.
  private mutating func scalar(_ choice: UnionOptions, _ naming: TypeNaming) -> ValueType? {
    if let type = enumeration(choice, naming) { return type }
    guard let (kind, schemaType) = choice.scalar else { return nil }
    var type = ValueType(kind, isNullable: choice.isNullable)
    type.constraints = Constraints(choice.shape, of: schemaType)
    type.isSensitive = schemaType == .string && choice.shape.validation.format == "password"
    guard choice.origin == .schemas else { return type }
    let rest = remainder(of: choice.shape, besides: TypedValue(kind))
    return asserting(rest, of: type, by: choice.shape.schema)
  }

  /// A choice among listed values, and perhaps any other string, is one open enumeration.
  private mutating func enumeration(_ choice: UnionOptions, _ naming: TypeNaming) -> ValueType? {
    guard let listing = choice.listing else { return nil }
    if listing.options.count == 1 {
      var type = type(of: listing.options[0], naming).orNull(choice.isNullable)
      type.allowsUnlisted = listing.allowsUnlisted
      return besides(type, choice)
    }
    let id = reserve(naming, for: choice.shape, isNullable: choice.isNullable)
    declare(
      .enumeration(enumeration(of: listing.values, listing.rawType)), choice.shape, id: id,
      besides: remainder(of: choice))
    var type = ValueType(.named(id), isNullable: choice.isNullable)
    type.allowsUnlisted = listing.allowsUnlisted
    return type
  }
}
