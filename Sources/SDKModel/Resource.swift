/// A group of operations: `client.pets.photos`.
public struct Resource: Sendable {
  /// The name in its parent; empty for the client itself.
  public var name: String
  public var documentation: Documentation
  public var operations: [Operation]
  public var children: [Resource]
  /// Operations that the API no longer has. They cannot be called, and say what to use instead.
  public var retired: [Operation] = []

  public init(
    name: String, documentation: Documentation = Documentation(), operations: [Operation] = [],
    children: [Resource] = []
  ) {
    self.name = name
    self.documentation = documentation
    self.operations = operations
    self.children = children
  }

  /// Changes the operations of the resource and of all nested resources.
  public mutating func updateOperations(_ update: (inout Operation) -> Void) {
    for index in operations.indices { update(&operations[index]) }
    for index in children.indices { children[index].updateOperations(update) }
  }
}
