import DocumentTree
import OpenAPIDocument

/// The components that extend another component with a discriminator through `allOf`. A value of
/// the extended component is a value of one of them.
struct ExtensionIndex: Sendable {
  private var members: [Node: [OpenAPIDescription.NamedSchema]] = [:]
  private var nodes: Set<Node> = []

  init(_ components: [OpenAPIDescription.NamedSchema]) {
    let bases = components.filter(\.schema.isExtensible)
    guard !bases.isEmpty else { return }
    var children: [Node: [Int]] = [:]
    for (index, component) in components.enumerated() {
      for target in component.schema.extended { children[target, default: []].append(index) }
    }
    let indices = Dictionary(
      components.enumerated().map { ($1.schema.node, $0) }, uniquingKeysWith: { first, _ in first })
    for base in bases {
      let node = base.schema.node
      var found = Self.descendants(of: node, children, components)
      // A mapping may name a schema that extends nothing.
      for mapping in base.schema.familyDiscriminator?.mappings ?? [] {
        if let index = indices[mapping.target.target] { found.insert(index) }
      }
      if let own = indices[node] { found.remove(own) }
      members[node] = found.sorted().map { components[$0] }
    }
    for base in bases { nodes.formUnion(members[base.schema.node, default: []].map(\.schema.node)) }
  }

  /// The components that extend a schema, directly or indirectly.
  private static func descendants(
    of node: Node, _ children: [Node: [Int]], _ components: [OpenAPIDescription.NamedSchema]
  ) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = children[node] ?? []
    while let index = waiting.popLast() {
      guard found.insert(index).inserted else { continue }
      waiting += children[components[index].schema.node] ?? []
    }
    return found
  }

  /// The components that extend the schema, in document order.
  func members(of node: Node) -> [OpenAPIDescription.NamedSchema] { members[node] ?? [] }

  /// Whether the schema extends another one.
  func isMember(_ node: Node) -> Bool { nodes.contains(node) }
}

extension Schema {
  /// The discriminator of a schema that others extend: beside its `allOf`, or in a part of it.
  var familyDiscriminator: Discriminator? {
    applicators.discriminator
      ?? applicators.allOf.lazy.filter { $0.reference == nil }
      .compactMap(\.applicators.discriminator).first
  }

  /// Whether the schema has a discriminator for schemas that extend it.
  fileprivate var isExtensible: Bool {
    familyDiscriminator != nil && applicators.oneOf.isEmpty && applicators.anyOf.isEmpty
  }

  /// The schemas that this one refers to in its `allOf`, also nested.
  fileprivate var extended: [Node] {
    var targets: [Node] = []
    var waiting = applicators.allOf
    while let member = waiting.popLast() {
      if let target = member.reference?.target { targets.append(target) }
      waiting += member.applicators.allOf
    }
    return targets
  }
}
