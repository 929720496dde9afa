import SDKModel

/// Writes what tells a type of a union from the others.
enum UnionEvidence {
  static func text(_ variant: Union.Variant) -> String {
    let tags = variant.discriminatorValues
    switch variant.evidence {
    case .any where variant.isDefault: return ".anything(tags: \(list(tags)), isDefault: true)"
    case .any: return tags.isEmpty ? ".anything" : ".anything(tags: \(list(tags)))"
    case .integer: return ".integer"
    case .number: return ".number"
    case .boolean: return ".boolean"
    case .array: return ".array"
    case .string(.any): return ".text"
    case .string(.formatted): return ".formattedText"
    case .string(.listed(let values)): return ".text(\(list(values)))"
    case .object(let object):
      var arguments: [String] = []
      if !tags.isEmpty { arguments.append("tags: \(list(tags))") }
      if !object.required.isEmpty { arguments.append("required: \(list(object.required))") }
      if !object.constants.isEmpty {
        let constants = object.constants.map { constant in
          StringLiteral.quoted(constant.property) + ": " + list(constant.values.map(\.plainText))
        }
        arguments.append("constants: [\(constants.joined(separator: ", "))]")
      }
      if !object.properties.isEmpty { arguments.append("properties: \(list(object.properties))") }
      if variant.isDefault { arguments.append("isDefault: true") }
      return ".object(\(arguments.joined(separator: ", ")))"
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(StringLiteral.quoted).joined(separator: ", ") + "]"
  }
}
