import DocumentTree
import Naming
import OpenAPIDocument

extension LintRule {
  static let repeatedObject = LintRule(
    .repeatedObject, "The same object is described in several places",
    because: """
      Each description becomes a type of its own, and a value of one cannot be given to the other. One \
      schema that all refer to is one type with one name.
      """,
    remedy: """
      The actions move the object to a component, or take the component that has the same properties, \
      and refer to it from each place. Descriptions and examples may differ: those of the first stay. \
      What repeats within the object is found when lint runs again.
      """,
    example: """
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200':
                description: All pets
                content:
                  application/json:
                    schema:
                      type: array
                      items: {type: object, properties: {name: {type: string}, age: {type: integer}, sex: {}}}
          post:
            operationId: createPet
            requestBody:
              content:
                application/json:
                  schema: {type: object, properties: {name: {type: string}, age: {type: integer}, sex: {}}}
            responses: {'204': {description: Created}}
      """
  ) { document in
    document.repetition.objects
  }
}

/// Groups inline objects by their structure.
///
/// Objects with few properties may be equal by chance, so they must also have the same name.
struct ObjectGroups {
  private struct Key: Hashable {
    var structure: Int
    /// The last word of the name, in the singular; empty for objects with many properties.
    var noun: String
  }

  private struct Group {
    var sites: [SchemaSite] = []
    var component: String?

    /// The number of property descriptions that a common type would save.
    var gain: Int {
      let count = sites.first?.schema.applicators.properties.count ?? 0
      return count * (sites.count - (component == nil ? 1 : 0))
    }
  }

  /// The smallest saving that is worth a component.
  private static let leastGain = 3
  /// The number of properties that cannot be equal by chance.
  private static let manyProperties = 4

  private let document: LintedDocument
  private var groups: [Key: Group] = [:]
  private var order: [Key] = []
  /// The names of array elements.
  private var elementNames: [Node: String] = [:]

  init(_ document: LintedDocument) {
    self.document = document
    var index = StructureIndex()
    for site in document.schemas {
      if let items = site.schema.applicators.items, let name = word(for: site) {
        elementNames[items.node] = EnglishNoun.singular(name)
      }
      guard Self.isObject(site.schema), site.schema.node.tree == document.openAPI.root else {
        continue
      }
      guard let key = key(of: site, index.number(of: site.schema.node)) else { continue }
      if groups[key] == nil { order.append(key) }
      if case .component(let name) = site.role {
        groups[key, default: Group()].component = groups[key]?.component ?? name
      } else if OverlayTarget.holder(of: site.schema.node, from: document.root) != nil {
        groups[key, default: Group()].sites.append(site)
      }
    }
  }

  private func key(of site: SchemaSite, _ structure: Int) -> Key? {
    guard site.schema.applicators.properties.count < Self.manyProperties else {
      return Key(structure: structure, noun: "")
    }
    let noun = word(for: site).flatMap { NameWords.identifierWords($0).last }
    return noun.map { Key(structure: structure, noun: EnglishNoun.singular($0.lowercased())) }
  }

  private static func isObject(_ schema: Schema) -> Bool {
    schema.node.kind == .mapping && schema.reference == nil && schema.validation.types == [.object]
      && !schema.applicators.properties.isEmpty
  }

  /// - Parameter names: The names of components. New names are added.
  mutating func findings(naming names: inout NameSeries) -> [Finding] {
    removeInner()
    return order.compactMap { key in
      guard let group = groups[key], group.gain >= Self.leastGain else { return nil }
      return finding(of: group, &names)
    }
  }

  /// Objects inside of a moved object move with it.
  private mutating func removeInner() {
    let moved = groups.values.filter { $0.gain >= Self.leastGain }.flatMap(\.sites)
      .map(\.schema.node).sorted { $0 != $1 && $0.precedes($1) }
    var inner: Set<Node> = []
    var outer: Node?
    for node in moved {
      if let outer, outer.contains(node) { inner.insert(node) } else { outer = node }
    }
    for key in order {
      groups[key]?.sites.removeAll { inner.contains($0.schema.node) }
    }
  }

  private func finding(of group: Group, _ names: inout NameSeries) -> Finding {
    let first = group.sites[0].schema
    var actions: [OverlayAction?] = []
    let name = group.component ?? newName(for: group.sites, &names)
    if group.component == nil {
      actions.append(document.addition(of: OverlayValue(first.node), as: name))
    }
    let reference = document.reference(to: name)
    for site in group.sites { actions += document.replacement(of: site, by: reference) }
    let lines = group.sites.map { $0.schema.location.line }.dropFirst()
    let others = lines.prefix(5).map(String.init).joined(separator: ", ")
    let properties = first.applicators.properties
    let listed = properties.prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")
    let place =
      group.component.map { "is that of the component `\($0)`" }
      ?? "is described in \(group.sites.count) places, also on line \(others)"
      + (lines.count > 5 ? " and others" : "")
    return Finding(
      "the object of \(listed)\(properties.count > 3 ? ", …" : "") \(place)", at: first.location,
      actions)
  }

  // MARK: Names

  private func newName(for sites: [SchemaSite], _ names: inout NameSeries) -> String {
    let titles = Set(sites.map { $0.schema.annotations.title })
    if titles.count == 1, let title = titles.first ?? nil,
      !NameWords.identifierWords(title).isEmpty
    {
      let name = IdentifierStyle.pascal.join(NameWords.identifierWords(title))
      let isTaken = names.contains(name)
      return ComponentName.unused(
        isTaken ? name + Self.message(of: sites) : name, besides: &names)
    }
    if let element = Self.listed(in: sites[0].schema) {
      let words = NameWords.identifierWords(element).map { EnglishNoun.singular($0.lowercased()) }
      return ComponentName.unused(
        IdentifierStyle.pascal.join(words + ["list"]), besides: &names)
    }
    return ComponentName.unused(
      for: sites.compactMap(word), at: sites.map(\.schema.node),
      traits: sites[0].schema.applicators.properties.map(\.name), in: document.root,
      besides: &names)
  }

  /// What objects are that have the title of another one; empty if that differs.
  private static func message(of sites: [SchemaSite]) -> String {
    let kinds = Set(
      sites.map { site in
        switch site.role {
        case .body: "Body"
        case .response: "Response"
        case .parameter: "Parameter"
        case .component, .property, .items, .part: ""
        }
      })
    return kinds.count == 1 ? kinds.first ?? "" : ""
  }

  /// The name of the elements, if the object is a page of a list.
  private static func listed(in schema: Schema) -> String? {
    let properties = schema.applicators.properties
    let lists = properties.filter { property in
      guard let items = property.schema.applicators.items else { return false }
      return items.reference != nil || items.validation.types == [.object]
    }
    guard lists.count == 1, properties.count <= 6 else { return nil }
    if let pointer = lists[0].schema.applicators.items?.reference?.text.split(separator: "/").last {
      return String(pointer)
    }
    return isGenericName(lists[0].name) || lists[0].name == "errors" ? nil : lists[0].name
  }

  /// The name of the object in its context.
  private func word(for site: SchemaSite) -> String? {
    switch site.role {
    case .component(let name), .property(let name, _): return name
    case .parameter(let parameter): return parameter.name
    case .items, .part:
      return elementNames[site.schema.node].flatMap { Self.isGenericName($0) ? nil : $0 }
    case .body(let operation, _): return Self.noun(of: operation)
    case .response(let operation, let status, _):
      return status.isSuccess ? Self.noun(of: operation) : "Error"
    }
  }

  /// Whether a name is a generic wrapper, such as `data`.
  private static func isGenericName(_ name: String) -> Bool {
    ["data", "item", "result", "value", "entry"].contains(name.lowercased())
  }

  private static func noun(of operation: OperationSite) -> String? {
    let parts = operation.operation.path.split(separator: "/").filter { !$0.hasPrefix("{") }
    return parts.last.map(String.init)
  }
}

extension LintedDocument {
  /// Replaces a schema by a reference. A property keeps its own description.
  fileprivate func replacement(of site: SchemaSite, by reference: String) -> [OverlayAction] {
    let node = site.schema.node
    guard case .property = site.role else {
      return replacement(of: node, by: .mapping("$ref", .text(reference)))
    }
    return replacement(of: node, by: describedReference(reference, like: node))
  }
}
