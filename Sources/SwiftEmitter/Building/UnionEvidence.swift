import SDKModel
import TemplateEngine

/// Writes what distinguishes a variant of a union from the others.
enum UnionEvidence {
  static func code(
    _ variant: Union.Variant, in typeName: String, _ context: EmissionContext
  ) -> Layout {
    let tags = variant.discriminatorValues
    switch variant.evidence {
    case .any where context.isUnion(variant.type):
      let type = context.nonOptionalType(of: variant.type).code(in: typeName)
      var arguments = [type + ".self"]
      if !tags.isEmpty { arguments.append(.argument("tags", .list(ofTexts: tags))) }
      if variant.isDefault { arguments.append("isDefault: true") }
      return .call(".choice", arguments)
    case .any where variant.isDefault:
      return .call(".anything", [.argument("tags", .list(ofTexts: tags)), "isDefault: true"])
    case .any:
      return tags.isEmpty
        ? ".anything" : .call(".anything", [.argument("tags", .list(ofTexts: tags))])
    case .integer: return ".integer"
    case .number: return ".number"
    case .boolean: return ".boolean"
    case .array: return ".array"
    case .string(.any): return ".string"
    case .string(.formatted): return ".formattedString"
    case .string(.listed(let values)): return .call(".string", list: values.map(Layout.literal))
    case .object(let object):
      var arguments: [Layout] = []
      func add(_ label: String, _ texts: [String]) {
        if !texts.isEmpty { arguments.append(.argument(label, .list(ofTexts: texts))) }
      }
      add("tags", tags)
      add("required", object.required)
      if !object.constants.isEmpty {
        let constants = object.constants.map { constant in
          (
            Layout.literal(constant.property),
            Layout.list(ofTexts: constant.values.map(\.plainText))
          )
        }
        arguments.append(.argument("constants", .dictionary(constants)))
      }
      add("properties", object.properties)
      if variant.isDefault { arguments.append("isDefault: true") }
      return .call(".object", arguments)
    }
  }
}
