/// The operations and types of an SDK that are written.
///
/// The SDK itself stays complete, so that no name depends on the selection.
public struct SDKPart: Sendable {
  private var operations: Set<OperationKey> = []
  private var types: Set<TypeID> = []

  /// A part that includes everything.
  public init(wholeOf sdk: SDK) {
    sdk.root.visitOperations { operations.insert($0.key) }
    types = Set(sdk.types.map(\.id))
  }

  /// The operations that meet a condition, with all types that they use.
  ///
  /// - Parameters:
  ///   - isSelected: Returns whether to include an operation.
  ///   - keepsType: Returns whether to include a top-level type even if no operation uses it.
  public init(
    of sdk: SDK, where isSelected: (Operation) -> Bool, keepsType: (TypeDeclaration) -> Bool
  ) {
    var pending: [TypeID] = sdk.types.filter(keepsType).map(\.id)
    sdk.root.visitOperations { operation in
      guard isSelected(operation) else { return }
      operations.insert(operation.key)
      pending += operation.exchangedTypes.compactMap(\.namedType)
    }
    for operation in sdk.root.allRetired {
      pending += operation.exchangedTypes.compactMap(\.namedType)
    }
    // A nested type is written with the type that contains it.
    var owners: [TypeID: Int] = [:]
    for index in sdk.types.indices {
      for id in sdk.types[index].allIDs { owners[id] = index }
    }
    while let id = pending.popLast() {
      guard let owner = owners[id], types.insert(sdk.types[owner].id).inserted else { continue }
      pending += sdk.types[owner].allContainedTypes.compactMap(\.namedType)
    }
  }

  public func contains(_ operation: Operation) -> Bool { operations.contains(operation.key) }

  /// Whether a top-level type is written, together with its nested types.
  public func contains(_ declaration: TypeDeclaration) -> Bool { types.contains(declaration.id) }

  /// Whether all declared types in the type of a value are written.
  public func contains(_ type: ValueType) -> Bool {
    guard let path = type.namedType?.path else { return true }
    return path.indices.contains { types.contains(TypeID(Array(path[...$0]))) }
  }

  /// Whether the type of a webhook's payload is written.
  public func contains(_ webhook: Webhook) -> Bool { contains(webhook.payload) }

  /// Whether any operation of a resource is written, or was written in an earlier version.
  public func contains(_ resource: Resource) -> Bool {
    !resource.retired.isEmpty || resource.operations.contains(where: contains)
      || resource.children.contains(where: contains)
  }
}

extension Resource {
  /// The operations of the resource and of all nested resources.
  public var allOperations: [Operation] {
    var all: [Operation] = []
    visitOperations { all.append($0) }
    return all
  }

  /// Calls a function with each operation of the resource and of all nested resources, without
  /// copying them.
  public func visitOperations(_ visit: (Operation) -> Void) {
    for index in operations.indices { visit(operations[index]) }
    for index in children.indices { children[index].visitOperations(visit) }
  }

  /// The operations of the resource and of all nested resources that the API no longer has.
  public var allRetired: [Operation] { retired + children.flatMap(\.allRetired) }
}

extension TypeDeclaration {
  /// The ids of this type and of its nested types.
  public var allIDs: [TypeID] { [id] + nested.flatMap(\.allIDs) }

  fileprivate var allContainedTypes: [ValueType] {
    containedTypes + nested.flatMap(\.allContainedTypes)
  }
}

extension Operation {
  /// The types of all values that the operation sends or receives.
  fileprivate var exchangedTypes: [ValueType] {
    var types = parameters.map(\.type) + failures.compactMap(\.body)
    if let body { types.append(body.type) }
    return types + success.types
  }
}
