import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readDiscriminator(_ node: Node) -> Discriminator? {
    // Swagger 2.0 writes the property's name alone.
    if let property = node.string {
      return Discriminator(
        property: property, mappings: [], defaultTarget: nil, location: node.location)
    }
    guard let node = mapping(node, "`discriminator`") else { return nil }
    guard let property = node["propertyName"] else {
      error(.missingField, "a discriminator has no `propertyName`", at: node)
      return nil
    }
    var discriminator = Discriminator(
      property: text(property, "`propertyName`") ?? "", mappings: [], defaultTarget: nil,
      location: node.location)
    if let mapping = node["mapping"].flatMap({ mapping($0, "`mapping`") }) {
      discriminator.mappings = mapping.entries.compactMap { value, target in
        readMappingTarget(target).map {
          Discriminator.Mapping(value: value.text, target: $0)
        }
      }
    }
    discriminator.defaultTarget = node["defaultMapping"].flatMap { readMappingTarget($0) }
    return discriminator
  }

  /// A mapping leads to a schema by a reference, or by the name of a component.
  private mutating func readMappingTarget(_ node: Node) -> Reference? {
    guard let text = text(node, "a mapping") else { return nil }
    let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "._- ".contains($0) }
    let section = version == .v20 ? ["definitions"] : ["components", "schemas"]
    let pointer = JSONPointer(tokens: section + [text])
    let reference =
      isName && references.root.resolve(pointer: pointer) != nil ? "#\(pointer)" : text
    do {
      let target = try references.resolve(reference, at: node, keepsSiblings: true)
      let found = Reference(text: reference, target: target, location: node.location)
      schemaTargets.append(found)
      return found
    } catch {
      // The schemas themselves still tell their values apart.
      warning(
        .unknownMapping, "`\(text)` is no schema: this value of the discriminator is left out",
        at: node, hint: error.diagnostic.hint)
      return nil
    }
  }
}
