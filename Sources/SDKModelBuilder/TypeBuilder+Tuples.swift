import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func declareTuple(_ shape: SchemaShape, id: TypeID) {
    let count = shape.validation[.minItems]?.integer ?? 0
    var names: Set<String> = []
    let elements = (0..<shape.elements.prefixCount).map { index in
      let schemas = shape.elements.schemas(at: index)
      let ordinal = Tuple.ordinal(index)
      let title = schemas.lazy.compactMap(\.annotations.title).first
      var name = SchemaNames.typeName(fromTitle: title) ?? ordinal
      if !names.insert(name).inserted { name = ordinal }
      names.insert(name)
      let type = type(ofAll: schemas, TypeNaming(parent: id, name: name), in: shape)
      declarePending()
      return Tuple.Element(
        name: name, type: type, isRequired: index < count,
        documentation: Documentation(
          description: schemas.lazy.compactMap(\.annotations.description).first))
    }
    let others = shape.elements.rest.filter { $0.boolean == nil }
    let rest = type(ofAll: others, TypeNaming(parent: id, name: "element"), in: shape)
    declarePending()
    declare(
      .tuple(Tuple(elements: elements, rest: rest)), shape, id: id,
      besides: remainder(of: shape, besides: .tuple))
  }
}
