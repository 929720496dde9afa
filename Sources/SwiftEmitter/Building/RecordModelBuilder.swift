import SDKModel
import TemplateEngine

/// Builds the view models of a struct.
struct RecordModelBuilder {
  private let shape: RecordShape
  private let context: EmissionContext
  /// The names of the properties that are stored behind a reference.
  private let indirect: Set<String>

  init(_ shape: RecordShape, indirect: Set<String>, _ context: EmissionContext) {
    self.shape = shape
    self.indirect = indirect
    self.context = context
  }

  // MARK: Declaration

  func declarationModel(nested: [DeclarationModel]) -> RecordModel {
    RecordModel(
      documentation: TypeDocumentation.comment(shape.declaration, otherwise: nil),
      name: context.typeNames.simpleName(of: shape.declaration.id),
      isIdentifiable: shape.isIdentifiable,
      properties: propertyModels,
      rests: [restModel], initializers: shape.initializers.map(initializerModel), nested: nested)
  }

  private var propertyModels: [PropertyModel] {
    var models = shape.ordered(shape.properties).map(propertyModel)
    for index in models.indices.dropLast() {
      models[index].isBeforeAnother =
        models[index].isOneLine && models[index + 1].isOneLine
    }
    return models
  }

  private func propertyModel(_ traits: PropertyTraits) -> PropertyModel {
    PropertyModel(
      documentation: PropertyDocumentation.comment(traits.property),
      deprecation: .literal(ifPresent: traits.property.deprecation?.compilerMessage),
      name: traits.name.declaredName, storedName: traits.storedName,
      type: traits.type.code(in: shape.typeName),
      isComputed: traits.isComputed, isNullable: traits.hasThreeStates,
      isIndirect: indirect.contains(traits.property.name))
  }

  private var restModel: RestModel {
    RestModel(
      documentation: DocumentationComment.make([.own(shape.rest.documentation)]),
      name: shape.rest.name, type: shape.rest.type.code(in: shape.typeName),
      initialValue: shape.rest.isParameter ? "" : shape.rest.emptyValue)
  }

  private func initializerModel(_ initializer: RecordShape.Initializer) -> InitializerModel {
    var assignments = initializer.properties.map { traits in
      let target = traits.storage(avoiding: [])
      return AssignmentModel(
        target: traits.hasThreeStates || traits.isDeprecated ? target : "self." + traits.storedName,
        value: isWrapped(traits)
          ? .call(".init", [.argument("wrappedValue", traits.assignedValue)])
          : traits.assignedValue)
    }
    assignments += unsetWrappers(by: initializer).map {
      AssignmentModel(target: $0, value: ".init(wrappedValue: .absent)")
    }
    if shape.rest.isParameter {
      assignments.append(
        AssignmentModel(target: "self." + shape.rest.name, value: Layout(shape.rest.name)))
    }
    return InitializerModel(
      initializer: initializer.method, scope: shape.typeName, assignments: assignments)
  }

  /// The properties that an initializer does not take and Swift does not set: two wrappers around each
  /// other have no first value.
  private func unsetWrappers(by initializer: RecordShape.Initializer) -> [String] {
    let taken = Set(initializer.properties.map(\.property.name))
    return shape.properties.filter { isWrapped($0) && !taken.contains($0.property.name) }
      .map { $0.storage(avoiding: []) }
  }

  /// Whether to assign the wrapper of an indirect property directly.
  private func isWrapped(_ traits: PropertyTraits) -> Bool {
    traits.hasThreeStates && indirect.contains(traits.property.name)
  }

  // MARK: Coding

  /// The names of what the methods use besides properties.
  private static let locals: Set = ["object", "decoder", "encoder"]

  func codingModel() -> CodingModel {
    CodingModel(
      type: context.typeNames.layout(of: shape.declaration.id),
      properties: shape.properties.map { traits in
        CodedPropertyModel(
          target: traits.storage(avoiding: Self.locals),
          isWrapped: isWrapped(traits),
          key: .literal(traits.property.name), decodeMethod: decodeMethod(of: traits),
          decodingThrows: traits.property.isRequired, isWire: traits.property.type.hasWireForm,
          encodeMethod: encodeMethod(of: traits),
          isSensitive: traits.property.type.holdsSecrets)
      },
      additional: shape.rest.name, hasWireAdditions: shape.rest.hasWireForm)
  }

  private func decodeMethod(of traits: PropertyTraits) -> String {
    if traits.isRequiredNullable { return "decodeNullableValue" }
    if traits.hasThreeStates { return "decodeNullable" }
    if traits.property.isRequired { return "decode" }
    return context.configuration.refusesNull || traits.property.type.isJSON
      ? "decodeUnlessAbsent" : "decodeIfPresent"
  }

  private func encodeMethod(of traits: PropertyTraits) -> String {
    if traits.isRequiredNullable { return "encodeNullableValue" }
    if traits.hasThreeStates { return "encodeNullable" }
    return traits.property.isRequired ? "encode" : "encodeIfPresent"
  }

  // MARK: Equality

  /// The names of the parameters of the method that compares.
  private static let comparedNames: Set = ["equality", "other"]

  func equalityModel() -> EqualityModel {
    EqualityModel(
      type: context.typeNames.layout(of: shape.declaration.id),
      properties: shape.properties.map { traits in
        let isStoredInWrapper = traits.hasThreeStates || indirect.contains(traits.property.name)
        let storedName = (isStoredInWrapper ? "_" : "") + traits.storedName
        return ComparedPropertyModel(
          name: storedName,
          value: isStoredInWrapper ? storedName : traits.storage(avoiding: Self.comparedNames))
      } + [ComparedPropertyModel(name: shape.rest.name, value: shape.rest.name)])
  }

  // MARK: Reflection

  /// - Returns: `nil` for a record without secrets, which can use Swift's default.
  func reflectionModel() -> ReflectionModel? {
    guard shape.properties.contains(where: \.property.type.holdsSecrets) else { return nil }
    return ReflectionModel(
      type: context.typeNames.layout(of: shape.declaration.id),
      properties: shape.properties.map { traits in
        let value = traits.value(avoiding: []) + (traits.isOptional ? " as Any" : "")
        return ReflectedPropertyModel(
          label: .literal(traits.name),
          value: traits.property.type.holdsSecrets ? .literal("<hidden>") : Layout(value))
      })
  }
}
