import DocumentTree
import Naming
import TextGrammar

/// Chooses names for schemas that only references lead to.
///
/// A component that consists only of the reference provides its name. Otherwise, a part of a
/// document is named after its pointer, and a whole file after itself. If that name is taken, the
/// file's name is prepended, and then its folder's.
struct ReferencedSchemaNames {
  private(set) var names: [Node: String] = [:]
  private var series: NameSeries
  private var aliases: [Node: String] = [:]

  init(components: [OpenAPIDescription.NamedSchema]) {
    let targets = Set(components.map(\.schema.node))
    series = NameSeries(
      besides: Set(components.map { Self.folded($0.name) }), key: { Self.folded($0) })
    for component in components {
      guard let target = component.schema.reference?.target, component.schema.isBareReference,
        !targets.contains(target)
      else { continue }
      aliases[target] = aliases[target] ?? component.name
    }
  }

  mutating func name(_ reference: Reference, path: String?) {
    if let alias = aliases[reference.target] {
      names[reference.target] = alias
      return
    }
    let fragment = URIReference(reference.text).fragment ?? ""
    let stem = path.map(FilePath.stem) ?? ""
    let isWhole = reference.target == reference.target.tree.root
    var name = isWhole || fragment.isEmpty ? stem : Self.name(fromFragment: fragment)
    if name.isEmpty { name = stem.isEmpty ? "Schema" : stem }
    let folder = path.flatMap(FilePath.folder)
    var candidates = [name]
    if !isWhole, !stem.isEmpty { candidates.append(stem + "_" + name) }
    if let folder { candidates.append(folder + "_" + (candidates.last ?? name)) }
    let free = candidates.first { !series.contains($0) } ?? name
    names[reference.target] = series.next(free) { [name] in "\(name)_\($0)" }
  }

  /// `/paths/~1pets/get/responses/200/…/schema` is named after its last significant parts.
  private static func name(fromFragment fragment: String) -> String {
    guard fragment.hasScalarPrefix("/") else { return fragment }
    let structural: Set = [
      "schema", "items", "properties", "content", "schemas", "components", "definitions", "$defs",
      "allOf", "anyOf", "oneOf", "additionalProperties", "x-schemas", "models",
    ]
    let tokens = (JSONPointer(fragment: fragment) ?? JSONPointer(fragment))?.tokens ?? []
    let significant = tokens.filter { !structural.contains($0) && Int($0) == nil }
    return significant.suffix(2).joined(separator: "_")
  }

  /// A key that is equal for names that become the same name in Swift.
  private static func folded(_ name: String) -> String { FoldedName.of(name) }
}
