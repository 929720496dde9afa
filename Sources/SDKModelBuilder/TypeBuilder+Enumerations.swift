import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// The type of a schema that lists its values; `nil` if it lists none.
  mutating func enumeration(_ shape: SchemaShape, _ naming: TypeNaming) -> ValueType? {
    guard let listing = shape.listing, !listing.nodes.isEmpty, !shape.isEmptyString else {
      return nil
    }
    let nodes = listing.nodes
    if isStrict, listing.isContradictory || !nodes.allSatisfy(shape.validation.allowsKind) {
      return checked(shape.anyValue, shape)
    }
    let listed = listing.values
    let values = listed.map(\.node)
    let isNullable =
      shape.validation.isNullable || (values.count < nodes.count && shape.schema.allowsNull)
    if let rawType = Enumeration.RawType(of: values, shape) {
      let id = reserve(naming, for: shape, isNullable: isNullable)
      declare(
        .enumeration(enumeration(of: listed, rawType)), shape, id: id,
        besides: remainder(of: shape, besides: .enumeration))
      return ValueType(.named(id), isNullable: isNullable)
    }
    guard values.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence }), !values.isEmpty
    else { return checked(ValueType(.json, isNullable: isNullable), shape) }
    var type = ValueType(shape.kind(ofListed: values), isNullable: isNullable)
    guard values.allSatisfy({ type.kind.holds($0) }) else { return checked(type, shape) }
    type.constraints.allowedValues = values.map(Literal.init)
    return checked(type, shape)
  }

  /// An enumeration with a case for each value.
  mutating func enumeration(
    of values: [ListedValue], _ rawType: Enumeration.RawType
  ) -> Enumeration {
    let (enumeration, duplicates) = Enumeration.listing(values, rawType)
    report(duplicates)
    return enumeration
  }
}
