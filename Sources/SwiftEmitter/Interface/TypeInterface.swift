import SDKModel

/// Collects what can be named of declared types.
struct TypeInterface {
  let context: EmissionContext
  private(set) var declarations: [SwiftInterface.Declaration] = []

  init(context: EmissionContext) {
    self.context = context
  }

  mutating func add(_ declaration: TypeDeclaration) {
    let name = context.typeNames.qualifiedName(of: declaration.id)
    declarations.append(.init(.type, name, element: .type(declaration.id)))
    switch declaration.kind {
    case .record(let record):
      add(record.properties, RecordBuilder.rest(of: declaration, record, context), declaration) {
        .property(declaration.id, $0.name)
      }
      if record.properties.contains(where: { !$0.type.constraints.isEmpty }) {
        addLimits(of: declaration, record, name)
      }
    case .tuple(let tuple):
      let properties = TupleBuilder.properties(of: tuple, declaration)
      add(properties, TupleBuilder.rest(of: declaration, tuple, context), declaration) { _ in
        .type(declaration.id)
      }
    case .enumeration(let enumeration): add(enumeration, of: declaration.id, name)
    case .union(let union):
      let builder = UnionBuilder(declaration, union, depth: 0, context)
      for (variant, caseName) in zip(union.variants, builder.names) {
        declarations.append(
          .init(
            .unionCase, name + "." + caseName, type: context.typeText(variant.type, in: nil),
            element: .variant(declaration.id, variant.name)))
      }
    }
    for nested in declaration.nested { add(nested) }
  }

  private mutating func add(_ enumeration: Enumeration, of id: TypeID, _ name: String) {
    let names = context.caseNames(enumeration)
    for member in enumeration.cases {
      let caseName = names[member.value.plainText] ?? member.value.plainText
      declarations.append(
        .init(
          .enumerationCase, name + "." + caseName,
          element: .enumerationCase(id, member.value.json)))
    }
    declarations.append(
      .init(
        .property, name + ".rawValue", type: EnumerationBuilder.rawType(enumeration),
        element: .type(id)))
  }

  private mutating func add(
    _ properties: [Property], _ rest: RecordBuilder.Rest, _ declaration: TypeDeclaration,
    element: (Property) -> SDKElement
  ) {
    let name = context.typeNames.qualifiedName(of: declaration.id)
    let names = context.propertyNames(of: declaration.id)
    // Outside of the declaration, types have their whole names.
    let all = properties.map { property in
      PropertyTraits(property, name: names[property.name] ?? property.name, in: nil, context)
    }
    for traits in all {
      declarations.append(
        .init(
          .property, name + "." + traits.name, type: traits.type,
          isDeprecated: traits.isDeprecated, element: element(traits.property)))
      // What tells null from what is absent.
      if traits.hasThreeStates, !traits.isDeprecated {
        declarations.append(
          .init(
            .property, name + ".$" + traits.name, type: traits.parameterType,
            element: element(traits.property)))
      }
    }
    let type: SDKElement = .type(declaration.id)
    func add(_ traits: [PropertyTraits], isDeprecated: Bool) {
      var arguments = RecordBuilder.ordered(traits).map { $0.argument(element($0.property)) }
      if rest.isParameter {
        arguments.append(.init(rest.name, rest.type, hasDefault: true, element: type))
      }
      declarations.append(
        .init(
          .initializer, name + ".init", arguments: arguments, isDeprecated: isDeprecated,
          element: type))
    }
    let current = all.filter { !$0.isDeprecatedArgument }
    add(current, isDeprecated: declaration.deprecation != nil)
    if current.count < all.count { add(all, isDeprecated: true) }
  }

  private mutating func addLimits(
    of declaration: TypeDeclaration, _ record: Record, _ name: String
  ) {
    let builder = RecordBuilder(declaration, record, depth: 0, context)
    for traits in builder.traits where !traits.property.type.constraints.isEmpty {
      for limit in ValidationBuilder.limits(of: traits, in: builder) {
        declarations.append(
          .init(
            .constant, name + ".Limits." + limit.name, type: limit.typeText,
            element: .property(declaration.id, traits.property.name)))
      }
    }
  }
}

extension PropertyTraits {
  func argument(_ element: SDKElement) -> SwiftInterface.Argument {
    .init(argumentName, parameterType, hasDefault: hasDefaultValue, element: element)
  }
}

extension LimitModel {
  /// The type of the constant, where the value alone says it.
  fileprivate var typeText: String {
    guard type.isEmpty else { return type }
    if value.hasSuffix("...") { return "PartialRangeFrom<Int>" }
    if value.hasPrefix("...") { return "PartialRangeThrough<Int>" }
    return value.contains("...") ? "ClosedRange<Int>" : "Int"
  }
}
