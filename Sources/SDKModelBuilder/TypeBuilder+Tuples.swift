import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func tuple(_ shape: SchemaShape, _ naming: Naming) -> ValueType {
    let isNullable = shape.validation.isNullable
    let id = reserve(naming, for: shape, isNullable: isNullable)
    table.postpone(.tuple(shape, id))
    return ValueType(.named(id), isNullable: isNullable)
  }

  mutating func declareTuple(_ shape: SchemaShape, id: TypeID) {
    let count = shape.validation[.minItems]?.integer ?? 0
    var names: Set<String> = []
    let elements = shape.prefixItems.enumerated().map { index, schema in
      let ordinal = Self.ordinal(index)
      var name = SchemaNames.typeName(fromTitle: schema.annotations.title) ?? ordinal
      if !names.insert(name).inserted { name = ordinal }
      names.insert(name)
      return Tuple.Element(
        name: name, type: type(of: schema, Naming(parent: id, name: name)),
        isRequired: index < count,
        documentation: Documentation(description: schema.annotations.description))
    }
    let rest: ValueType
    if let items = shape.items, items.boolean == nil {
      rest = type(of: items, Naming(parent: id, name: "element"))
    } else {
      rest = ValueType(.json)
    }
    declare(
      .tuple(Tuple(elements: elements, rest: rest)), shape, id: id,
      besides: remainder(of: shape, besides: .tuple))
  }

  private static func ordinal(_ index: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    return index < words.count ? words[index] : "element_\(index + 1)"
  }
}
