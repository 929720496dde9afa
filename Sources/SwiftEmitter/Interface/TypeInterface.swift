import SDKModel

/// Collects the public declarations of types.
struct TypeInterface {
  let context: EmissionContext
  private(set) var declarations: [SwiftInterface.Declaration] = []

  init(context: EmissionContext) {
    self.context = context
  }

  mutating func add(_ declaration: TypeDeclaration) {
    let path = context.typeNames.path(of: declaration.id)
    declarations.append(.init(.type, path, element: .type(declaration.id)))
    switch declaration.kind {
    case .record(let record):
      let shape = RecordShape(declaration, record, context)
      add(shape, at: path)
      let limits = ValidationModelBuilder(
        shape: shape, record: record, indirect: [], context: context
      ).limits()
      for limit in limits {
        declarations.append(
          .init(
            .constant, path + ["Limits", limit.name], type: limit.range.type,
            element: limit.element))
      }
    case .tuple(let tuple): add(RecordShape(declaration, tuple, context), at: path)
    case .enumeration(let enumeration): add(enumeration, of: declaration.id, at: path)
    case .union(let union):
      for member in UnionShape(declaration, union, context).cases {
        declarations.append(
          .init(
            .unionCase, path + [member.name], type: member.type,
            element: .variant(declaration.id, member.variant.name)))
      }
    }
    for nested in declaration.nested { add(nested) }
    add(declaration.aliases, context.typeNames.aliases(in: declaration.id), in: path)
  }

  /// Adds the aliases at the top level of the written types.
  mutating func addAliases(of sdk: SDK, _ part: SDKPart) {
    let written = Set(sdk.types.filter(part.contains).flatMap(\.allIDs))
    for (alias, name) in zip(sdk.aliases, context.typeNames.topLevelAliases)
    where written.contains(alias.target) {
      add([alias], [name], in: [])
    }
  }

  private mutating func add(_ aliases: [TypeAlias], _ names: [String], in parent: [String]) {
    for (alias, name) in zip(aliases, names) {
      declarations.append(
        .init(
          .alias, parent + [name], type: context.typeNames.type(of: alias.target),
          isDeprecated: alias.deprecation != nil,
          element: .type(alias.target)))
    }
  }

  private mutating func add(_ enumeration: Enumeration, of id: TypeID, at path: [String]) {
    let shape = EnumerationShape(enumeration)
    for member in shape.cases {
      declarations.append(
        .init(
          .enumerationCase, path + [member.name],
          element: .enumerationCase(id, member.member.value.json)))
    }
    for retired in shape.retired {
      declarations.append(
        .init(
          .enumerationCase, path + [retired.name], isDeprecated: true,
          element: .enumerationCase(id, retired.member.member.value.json)))
    }
    declarations.append(
      .init(
        .property, path + ["rawValue"], type: shape.rawType, element: .type(id)))
  }

  private mutating func add(_ shape: RecordShape, at path: [String]) {
    for traits in shape.properties {
      declarations.append(
        .init(
          .property, path + [traits.name], type: traits.type,
          isDeprecated: traits.isDeprecated, element: traits.element))
      // The projected value, which distinguishes `null` from an absent value.
      if traits.hasThreeStates {
        declarations.append(
          .init(
            .property, path + ["$" + traits.name], type: traits.stateType,
            element: traits.element))
      }
    }
    declarations.append(
      .init(
        .property, path + [shape.rest.name], type: shape.rest.type,
        element: .type(shape.declaration.id)))
    for initializer in shape.initializers {
      declarations.append(
        .init(.initializer, initializer.method, in: path, element: .type(shape.declaration.id)))
    }
  }
}
