import DocumentTree
import Naming
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func declareUnion(_ choice: UnionOptions, id: TypeID) {
    var names = NameSeries()
    var variants: [Union.Variant] = []
    let discriminator = choice.discriminator?.property
    let usual = choice.discriminator?.defaultTarget
    let reader = VariantReader(shapes: shapes)
    let tags = reader.tags(of: choice)
    for (option, tags) in zip(choice.options, tags) {
      let name = names.next(
        reader.name(of: option, tag: tags.first, referencedName: { referencedName(of: $0) }),
        word: "other")
      var option = option
      option.shape.nestShared(in: id)
      var type = self.type(of: option, TypeNaming(parent: id, name: name))
      type.isNullable = false
      guard !type.isNamed(id) else {
        degrade(option.shape.schema, "a choice that is nothing but itself")
        continue
      }
      var variant = Union.Variant(
        name: name, type: type, discriminatorValues: tags,
        evidence: reader.evidence(of: option.shape) { [asserted] property in
          asserted.access(to: property.schemas) == .writeOnly
        },
        location: option.shape.schema.location)
      variant.isDefault = option.target != nil && option.target == usual?.target
      variants.append(variant)
    }
    if let usual, !variants.contains(where: \.isDefault) { report(.unknownDefault(usual)) }
    var union = Union(discriminator: discriminator, variants: variants)
    union.forgetNeedlessEvidence()
    let assertions = remainder(of: choice)
    union.isCheckedAsWhole = isStrict && assertions != nil
    declare(.union(union), choice.shape, id: id, besides: assertions)
  }
}
