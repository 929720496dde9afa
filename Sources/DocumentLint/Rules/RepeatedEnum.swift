import DocumentTree
import Naming
import OpenAPIDocument

extension LintRule {
  static let repeatedEnum = LintRule(
    .repeatedEnum, "The same values are listed in several places",
    because: """
      Each list becomes a separate enumeration, and a value of one is not a value of the other. \
      One shared schema is one type.
      """,
    remedy: """
      The actions move the list to a component, and refer to it from each location.
      """,
    example: """
      components:
        schemas:
          Pet:
            type: object
            properties:
              kind: {type: string, enum: [cat, dog, bird]}
              formerKind: {type: string, enum: [cat, dog, bird]}
      """
  ) { document in
    document.repetition.enumerations
  }
}

/// Groups inline enums by their values and their subject: `low` and `high` of a price differ from
/// those of a volume.
struct EnumGroups {
  struct Key: Hashable {
    var values: [String]
    /// The last word of the name, in the singular.
    var noun: String
  }

  private let document: LintedDocument
  /// The names of component enums, by their values.
  private var components: [[String]: [String]] = [:]
  private var order: [Key] = []
  private var sites: [Key: [SchemaSite]] = [:]
  /// The names of array elements.
  private var elementNames: [Node: String] = [:]

  init(_ document: LintedDocument) {
    self.document = document
    for site in document.schemas {
      if let name = site.name, let items = site.schema.applicators.items {
        elementNames[items.node] = name
      }
      guard let values = Self.values(site.schema), !site.isPathParameter else { continue }
      if case .component(let name) = site.role {
        components[values, default: []].append(name)
        continue
      }
      guard site.schema.node.tree == document.openAPI.root, let name = name(of: site),
        let noun = NameWords.identifierWords(name).last
      else { continue }
      let key = Key(values: values, noun: EnglishNoun.singular(noun.lowercased()))
      if sites[key] == nil { order.append(key) }
      sites[key, default: []].append(site)
    }
  }

  private func name(of site: SchemaSite) -> String? { site.name ?? elementNames[site.schema.node] }

  /// The values, sorted; `nil` if there are too few, or if the schema has other constraints.
  private static func values(_ schema: Schema) -> [String]? {
    guard schema.validation.types == [.string], schema.reference == nil,
      let values = schema.validation.enumeration, values.count >= 3,
      schema.applicators.allOf.isEmpty, schema.applicators.anyOf.isEmpty,
      schema.applicators.oneOf.isEmpty, schema.validation.pattern == nil,
      schema.validation.format == nil, !schema.validation.isNullable, schema.extensions.isEmpty,
      values.allSatisfy({ $0.kind == .string })
    else { return nil }
    return values.map(\.text).sorted()
  }

  /// - Parameter names: The names of components. New names are added.
  func findings(naming names: inout NameSeries) -> [Finding] {
    repeated.map { finding(for: $0, &names) }
  }

  private var repeated: [Key] {
    order.filter { (sites[$0]?.count ?? 0) > 1 || component(for: $0) != nil }
  }

  /// A component with the same values and the same subject.
  private func component(for key: Key) -> String? {
    components[key.values]?.first { name in
      NameWords.identifierWords(name).last.map { EnglishNoun.singular($0.lowercased()) } == key.noun
    }
  }

  private func finding(for key: Key, _ names: inout NameSeries) -> Finding {
    let sites = sites[key] ?? []
    let known = component(for: key)
    var actions: [OverlayAction?] = []
    // In Swagger 2.0, a parameter cannot refer to a schema.
    let isSwagger = document.openAPI.version == .v20
    let movable = isSwagger ? sites.filter { $0.isInSchema } : sites
    if let first = movable.first, movable.count > 1 || known != nil {
      let name = known ?? newName(for: movable, &names)
      if known == nil { actions.append(addition(of: first, as: name)) }
      for site in movable { actions += move(site, to: name) }
    }
    let lines = sites.compactMap { $0.schema.node["enum"]?.location.line }
    let others = lines.dropFirst().prefix(5).map(String.init).joined(separator: ", ")
    let values = sites.first?.schema.validation.enumeration?.prefix(3).map { "`\($0.text)`" } ?? []
    let rest = (sites.first?.schema.validation.enumeration?.count ?? 0) > 3 ? ", …" : ""
    let listing =
      known.map { "are those of the component `\($0)`" }
      ?? "are listed in \(sites.count) places, also on line \(others)"
      + (lines.count > 6 ? " and others" : "")
    return Finding(
      "the values \(values.joined(separator: ", "))\(rest) \(listing)",
      at: sites.first?.schema.node["enum"]?.location, actions)
  }

  private func newName(for sites: [SchemaSite], _ names: inout NameSeries) -> String {
    ComponentName.unused(
      for: sites.compactMap(name(of:)), at: sites.map(\.schema.node),
      traits: sites.first?.schema.validation.enumeration?.map(\.text) ?? [], in: document.root,
      besides: &names)
  }

  private func addition(of site: SchemaSite, as name: String) -> OverlayAction? {
    let values = site.schema.validation.enumeration ?? []
    return document.addition(
      of: .mapping([
        ("type", .text("string")), ("enum", .sequence(values.map { OverlayValue($0) })),
      ]), as: name)
  }

  private func move(_ site: SchemaSite, to name: String) -> [OverlayAction?] {
    let node = site.schema.node
    let reference = document.reference(to: name)
    return [
      document.remove(node["enum"]), document.remove(node["type"]),
      document.update(
        node, .mapping("allOf", .sequence([.mapping("$ref", .text(reference))]))),
    ]
  }
}

extension SchemaSite {
  fileprivate var isInSchema: Bool {
    if case .parameter = role { false } else { true }
  }

  /// Another rule reports parameters that all operations of a path repeat.
  fileprivate var isPathParameter: Bool {
    if case .parameter(let parameter) = role { parameter.in == .path } else { false }
  }
}
