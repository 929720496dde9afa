import SDKModel

/// The operations that are added to a resource and to those below it, some of which may be gone.
struct ResourceAdditions {
  private var operations: [Operation] = []
  private var retired: [Operation] = []
  private var children: [(name: String, additions: ResourceAdditions)] = []
  private var indices: [String: Int] = [:]

  /// - Parameters:
  ///   - operation: An operation.
  ///   - isRetired: Whether it cannot be called.
  ///   - names: The names that lead to its resource.
  mutating func add(_ operation: Operation, isRetired: Bool, at names: ArraySlice<String>) {
    guard let name = names.first else {
      if isRetired { retired.append(operation) } else { operations.append(operation) }
      return
    }
    let key = ResourcePath.key(name)
    let index = indices[key] ?? children.count
    if index == children.count {
      indices[key] = index
      children.append((name, ResourceAdditions()))
    }
    children[index].additions.add(operation, isRetired: isRetired, at: names.dropFirst())
  }

  func apply(to resource: inout Resource) {
    resource.operations += operations
    resource.retired += retired
    let existing = Dictionary(
      resource.children.enumerated().map { (ResourcePath.key($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
    for (name, additions) in children {
      let index = existing[ResourcePath.key(name)] ?? resource.children.count
      if index == resource.children.count { resource.children.append(Resource(name: name)) }
      additions.apply(to: &resource.children[index])
    }
  }
}
