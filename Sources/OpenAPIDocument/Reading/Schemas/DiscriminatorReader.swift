import Diagnostics
import DocumentTree

/// The Discriminator Object.
enum DiscriminatorReader {
  static func read(_ node: Node, _ context: inout ReadingContext) -> Discriminator? {
    // In Swagger 2.0, the value is only the property's name.
    if let property = node.string {
      return Discriminator(
        property: property, mappings: [], defaultTarget: nil, location: node.location)
    }
    guard let node = context.mapping(node, "`discriminator`") else { return nil }
    guard let property = node["propertyName"] else {
      context.log.error(.missingField, "a discriminator has no `propertyName`", at: node)
      return nil
    }
    var discriminator = Discriminator(
      property: context.text(property, "`propertyName`") ?? "", mappings: [], defaultTarget: nil,
      location: node.location)
    // The values are references, so a `$ref` is the name of one of them.
    if let node = node["mapping"],
      let mapping = node.kind == .mapping ? node : context.mapping(node, "`mapping`")
    {
      for (value, target) in mapping.entries {
        guard let target = readMappingTarget(target, &context) else { continue }
        discriminator.mappings.append(Discriminator.Mapping(value: value.text, target: target))
      }
    }
    if let node = node["defaultMapping"] {
      discriminator.defaultTarget = readMappingTarget(node, &context)
    }
    return discriminator
  }

  /// A mapping refers to a schema by a reference, or by the name of a component.
  private static func readMappingTarget(
    _ node: Node, _ context: inout ReadingContext
  ) -> Reference? {
    guard let text = context.text(node, "a mapping") else { return nil }
    let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "._- ".contains($0) }
    let section = context.version == .v20 ? ["definitions"] : ["components", "schemas"]
    let pointer = JSONPointer(tokens: section + [text])
    let reference =
      isName && context.references.root.resolve(pointer: pointer) != nil ? "#\(pointer)" : text
    do {
      let target = try context.references.resolve(reference, at: node, keepsSiblings: true)
      let found = Reference(text: reference, target: target, location: node.location)
      context.schemas.add(found)
      return found
    } catch {
      // The schemas themselves can still distinguish the values.
      context.log.warning(
        .unknownMapping, "`\(text)` is no schema: this value of the discriminator is left out",
        at: node, hint: error.diagnostic.hint)
      return nil
    }
  }
}
