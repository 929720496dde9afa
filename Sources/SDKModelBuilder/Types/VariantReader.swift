import DocumentTree
import Naming
import OpenAPIDocument
import SDKModel

/// Determines the names of a choice's options, and what distinguishes their values.
struct VariantReader {
  let shapes: ShapeReader

  // MARK: Names

  /// A name for an option that does not depend on the other options: what the discriminator calls
  /// it, or else the name of its schema.
  ///
  /// - Parameters:
  ///   - tag: The discriminator's value.
  ///   - referencedName: Returns the name of a referenced schema.
  func name(
    of option: UnionOptions.Option, tag: String?, referencedName: (Node) -> String
  ) -> String {
    let shape = option.shape
    if let tag, Self.isWord(tag) { return tag }
    if let name = option.componentName { return name }
    if let target = option.target { return referencedName(target) }
    if let title = SchemaNames.typeName(fromTitle: shape.schema.annotations.title),
      SchemaType(rawValue: title.lowercased()) == nil
    {
      return title
    }
    if let tag { return tag }
    guard shape.alternatives.isEmpty, shape.inferredTypes.count == 1 else { return "value" }
    if shape.listedValues != nil { return "known_value" }
    switch shape.inferredTypes[0] {
    case .string: return Self.word(for: shape.stringKind)
    case .integer: return "integer"
    case .number: return "number"
    case .boolean: return "boolean"
    case .array: return elementName(of: shape)
    case .object: return objectName(of: shape)
    }
  }

  /// Whether a value reads like a name: `tool_use` and `response.created` do, `2024-01-01` and
  /// `#/components/schemas/Pet` do not.
  private static func isWord(_ tag: String) -> Bool {
    guard let first = tag.first, first.isLetter, tag.count <= 60 else { return false }
    return tag.allSatisfy { $0.isLetter || $0.isNumber || "_-. ".contains($0) }
  }

  private static func word(for kind: ValueType.Kind) -> String {
    switch kind {
    case .dateTime: "date_time"
    case .date: "date"
    case .uuid: "uuid"
    case .base64: "bytes"
    default: "string"
    }
  }

  private func elementName(of shape: SchemaShape) -> String {
    guard let items = shape.elements.rest.first, shape.elements.prefixCount == 0 else {
      return "array"
    }
    if let target = shapes.bareTarget(of: items)?.target,
      let name = shapes.schemas.components[target]?.name
    {
      return EnglishNoun.isPlural(name) ? name : name + "_array"
    }
    let element = shapes.shape(of: items)
    guard element.alternatives.isEmpty, element.inferredTypes.count == 1,
      element.inferredTypes[0] != .object
    else { return "array" }
    if element.inferredTypes[0] == .array { return elementName(of: element) + "_array" }
    return element.inferredTypes[0].rawValue + "_array"
  }

  /// The value of a constant property, which identifies an object best.
  private func objectName(of shape: SchemaShape) -> String {
    for property in shape.properties {
      if let values = constants(of: property), values.count == 1,
        case .string(let text) = values[0], !text.isEmpty
      {
        return text
      }
    }
    return "object"
  }

  // MARK: Distinguishing options

  /// The discriminator's values for each option: those of the mapping, those that only the option's
  /// own schema allows, or else the name of the component.
  func tags(of choice: UnionOptions) -> [[String]] {
    guard let discriminator = choice.discriminator else { return choice.options.map { _ in [] } }
    let allowed = choice.options.map { allowedTags(of: $0, discriminator.property) }
    var counts: [String: Int] = [:]
    for tag in allowed.joined() { counts[tag, default: 0] += 1 }
    return zip(choice.options, allowed).map { option, allowed in
      let mapped = discriminator.mappings.filter { mapping in
        mapping.target.target == option.target || mapping.target.target == option.schema?.node
      }
      if !mapped.isEmpty { return mapped.map(\.value) }
      let own = allowed.filter { counts[$0] == 1 }
      return own.isEmpty ? option.componentName.map { [$0] } ?? [] : own
    }
  }

  /// The values of the discriminator that the option's own schema allows.
  private func allowedTags(of option: UnionOptions.Option, _ property: String) -> [String] {
    let schema = option.schema ?? option.target.flatMap { shapes.schema(at: $0) }
    let target = option.target.flatMap { shapes.schema(at: $0) }
    if let value = schema?.extension("x-ms-discriminator-value")
      ?? target?.extension("x-ms-discriminator-value")
    {
      return [value.text]
    }
    guard let property = option.shape.properties.first(where: { $0.name == property })
    else { return [] }
    return constants(of: property)?.map(\.text) ?? []
  }

  /// The values of a property with only a few possible ones, from its shortest list.
  private func constants(of property: SchemaShape.Property) -> [Literal]? {
    property.schemas.compactMap { constants(of: $0) }
      .min { $0.count < $1.count }
  }

  /// The values that a schema allows, if there are only a few.
  private func constants(of schema: Schema) -> [Literal]? {
    var schema = schema
    var steps = 0
    while let target = shapes.bareTarget(of: schema)?.target, let next = shapes.schema(at: target),
      steps < 8
    {
      schema = next
      steps += 1
    }
    guard let nodes = schema.validation.constant.map({ [$0] }) ?? schema.validation.enumeration,
      !nodes.isEmpty, nodes.count <= 16, !schema.validation.isNullable
    else { return nil }
    return nodes.map(Literal.init)
  }

  /// - Parameter isWriteOnly: Returns whether responses do not contain a property, so that it
  ///   cannot distinguish their variants.
  func evidence(
    of shape: SchemaShape, isWriteOnly: (SchemaShape.Property) -> Bool
  ) -> Union.Evidence {
    guard shape.alternatives.isEmpty, shape.inferredTypes.count == 1 else { return .any }
    switch shape.inferredTypes[0] {
    case .integer: return .integer
    case .number: return .number
    case .boolean: return .boolean
    case .array: return .array
    case .string:
      if let values = shape.listedValues { return .string(.listed(values.map(\.node.text))) }
      return .string(shape.isPlainString ? .any : .formatted)
    case .object:
      let names = Set(shape.properties.filter { !isWriteOnly($0) }.map(\.name))
      return .object(
        Union.ObjectEvidence(
          required: shape.validation.required.map(\.text).filter(names.contains).uniqued(),
          constants: shape.properties.compactMap { property in
            constants(of: property).map {
              Union.ObjectEvidence.Constant(property: property.name, values: $0)
            }
          }, properties: shape.properties.map(\.name)))
    }
  }
}

extension Literal {
  /// The string that represents a value in comparisons.
  fileprivate var text: String {
    if case .string(let text) = self { return text }
    return json
  }
}

extension Sequence where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
