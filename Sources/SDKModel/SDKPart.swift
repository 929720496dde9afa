/// Which operations and types of an SDK are written.
///
/// The SDK itself stays complete, so that no name depends on the selection.
public struct SDKPart: Sendable {
  private var operations: Set<OperationKey> = []
  private var types: Set<TypeID> = []

  /// All that an SDK offers.
  public init(wholeOf sdk: SDK) {
    self.init(of: sdk, where: { _ in true }, keepsType: { _ in true })
  }

  /// The operations that meet a condition, with all types that they are made of.
  ///
  /// - Parameters:
  ///   - isSelected: Whether an operation is part of it.
  ///   - keepsType: Whether a type at the top level is part of it even if no operation needs it.
  public init(
    of sdk: SDK, where isSelected: (Operation) -> Bool, keepsType: (TypeDeclaration) -> Bool
  ) {
    var pending: [TypeID] = sdk.types.filter(keepsType).map(\.id)
    for operation in sdk.root.allOperations where isSelected(operation) {
      operations.insert(operation.key)
      pending += operation.heldTypes.compactMap(\.namedType)
    }
    // A nested type is written with the type that contains it.
    var owners: [TypeID: TypeDeclaration] = [:]
    for declaration in sdk.types {
      for id in declaration.allIDs { owners[id] = declaration }
    }
    while let id = pending.popLast() {
      guard let owner = owners[id], types.insert(owner.id).inserted else { continue }
      pending += owner.allHeldTypes.compactMap(\.namedType)
    }
  }

  public func contains(_ operation: Operation) -> Bool { operations.contains(operation.key) }

  /// Whether a type at the top level is written, with those inside of it.
  public func contains(_ declaration: TypeDeclaration) -> Bool { types.contains(declaration.id) }

  /// Whether the written code can name values of the type.
  public func contains(_ type: ValueType) -> Bool {
    guard let path = type.namedType?.path else { return true }
    return path.indices.contains { types.contains(TypeID(Array(path[...$0]))) }
  }

  /// Whether the content of a message is written.
  public func contains(_ webhook: Webhook) -> Bool { contains(webhook.payload) }

  /// Whether anything of a resource is written.
  public func contains(_ resource: Resource) -> Bool {
    resource.operations.contains(where: contains) || resource.children.contains(where: contains)
  }
}

extension Resource {
  /// The operations of the resource and of all below it.
  public var allOperations: [Operation] { operations + children.flatMap(\.allOperations) }
}

extension TypeDeclaration {
  /// The declared types: this one and those inside of it.
  public var allIDs: [TypeID] { [id] + nested.flatMap(\.allIDs) }

  fileprivate var allHeldTypes: [ValueType] { heldTypes + nested.flatMap(\.allHeldTypes) }
}

extension Operation {
  /// The types of all values that the operation sends and gets.
  fileprivate var heldTypes: [ValueType] {
    var types = parameters.map(\.type) + failures.compactMap(\.body)
    if let body { types.append(body.type) }
    return types + [success.content.type].compactMap { $0 }
  }
}
