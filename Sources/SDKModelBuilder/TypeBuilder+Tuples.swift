import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func tuple(_ shape: SchemaShape, _ naming: Naming) -> ValueType {
    let isNullable = shape.validation.isNullable
    let id = reserve(naming, for: shape, isNullable: isNullable)
    var shape = shape
    shape.enclosing[folded(shape)] = ValueType(.named(id), isNullable: isNullable)
    table.postpone(.tuple(shape, id))
    return ValueType(.named(id), isNullable: isNullable)
  }

  mutating func declareTuple(_ shape: SchemaShape, id: TypeID) {
    let count = shape.validation[.minItems]?.integer ?? 0
    var names: Set<String> = []
    let elements = (0..<shape.elements.prefixCount).map { index in
      let schemas = shape.elements.schemas(at: index)
      let ordinal = Self.ordinal(index)
      let title = schemas.lazy.compactMap(\.annotations.title).first
      var name = SchemaNames.typeName(fromTitle: title) ?? ordinal
      if !names.insert(name).inserted { name = ordinal }
      names.insert(name)
      let type = type(ofAll: schemas, Naming(parent: id, name: name), in: shape)
      declarePending()
      return Tuple.Element(
        name: name, type: type, isRequired: index < count,
        documentation: Documentation(
          description: schemas.lazy.compactMap(\.annotations.description).first))
    }
    let others = shape.elements.rest.filter { $0.boolean == nil }
    let rest = type(ofAll: others, Naming(parent: id, name: "element"), in: shape)
    declarePending()
    declare(
      .tuple(Tuple(elements: elements, rest: rest)), shape, id: id,
      besides: remainder(of: shape, besides: .tuple))
  }

  private static func ordinal(_ index: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    return index < words.count ? words[index] : "element_\(index + 1)"
  }
}
