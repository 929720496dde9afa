import DocumentTree
import OpenAPIDocument

/// Which components extend, by `allOf`, one that has a discriminator: where that one is asked for, a
/// value is of one of them.
struct ExtensionIndex: Sendable {
  private var members: [Node: [OpenAPIDescription.NamedSchema]] = [:]
  private var nodes: Set<Node> = []

  init(_ components: [OpenAPIDescription.NamedSchema]) {
    let bases = Set(components.lazy.filter { $0.schema.isExtensible }.map(\.schema.node))
    guard !bases.isEmpty else { return }
    for component in components {
      for member in component.schema.applicators.allOf {
        guard let target = member.reference?.target, bases.contains(target) else { continue }
        members[target, default: []].append(component)
        nodes.insert(component.schema.node)
      }
    }
  }

  /// The components that extend the schema, in document order.
  func members(of node: Node) -> [OpenAPIDescription.NamedSchema] { members[node] ?? [] }

  /// Whether the schema extends another one.
  func isMember(_ node: Node) -> Bool { nodes.contains(node) }
}

extension Schema {
  /// Whether other schemas are to extend this one, told apart by a property.
  fileprivate var isExtensible: Bool {
    applicators.discriminator != nil && applicators.oneOf.isEmpty && applicators.anyOf.isEmpty
  }
}
