import SDKModel

/// Makes the view models of a record.
struct RecordBuilder {
  let declaration: TypeDeclaration
  let record: Record
  let context: EmissionContext
  let traits: [PropertyTraits]
  private let rest: Rest?
  private let indentation: Int

  /// The property that keeps what has no name.
  struct Rest {
    var name: String
    var type: String
    var emptyValue: String
    var words: String
    /// Whether a caller can give it when a value is made.
    var isParameter = true

    static let additional = "additionalProperties"
    static let undocumented = "undocumentedProperties"
  }

  init(
    _ declaration: TypeDeclaration, _ record: Record, depth: Int, _ context: EmissionContext
  ) {
    self.init(
      declaration, record, rest: Self.rest(of: declaration, record, context), depth: depth, context)
  }

  static func rest(
    of declaration: TypeDeclaration, _ record: Record, _ context: EmissionContext
  ) -> Rest {
    switch record.additionalProperties {
    case .kept(let type):
      Rest(
        name: Rest.additional,
        type: "[String: \(context.elementText(type, in: declaration.id))]", emptyValue: "[:]",
        words: "Properties that the API's description does not name.")
    case .undocumented:
      Rest(
        name: Rest.undocumented, type: "[String: JSONValue]", emptyValue: "[:]",
        words: "Properties that were received although the API's description rules them out.",
        isParameter: false)
    }
  }

  init(
    _ declaration: TypeDeclaration, _ record: Record, rest: Rest?, depth: Int,
    _ context: EmissionContext
  ) {
    self.rest = rest
    self.declaration = declaration
    self.record = record
    self.context = context
    indentation = 2 * depth
    let names = context.propertyNames(of: declaration.id)
    traits = record.properties.map {
      PropertyTraits($0, name: names[$0.name] ?? $0.name, in: declaration.id, context)
    }
  }

  var typeName: String { context.typeNames.qualifiedName(of: declaration.id) }

  /// The properties as arguments: required ones first, then the document's order.
  static func ordered(_ traits: [PropertyTraits]) -> [PropertyTraits] {
    traits.filter(\.property.isRequired) + traits.filter { !$0.property.isRequired }
  }

  // MARK: Declaration

  /// - Parameter indirect: The names of the properties that are stored behind a reference.
  func declarationModel(nested: [DeclarationModel], indirect: Set<String>) -> RecordModel {
    RecordModel(
      documentation: TypeDocumentation.comment(
        declaration, otherwise: nil, indentation: indentation),
      name: context.typeNames.simpleName(of: declaration.id),
      properties: Self.ordered(traits).map { propertyModel($0, indirect) },
      rests: rest.map { [restModel($0)] } ?? [], initializers: initializers(indirect),
      nested: nested)
  }

  private func propertyModel(_ traits: PropertyTraits, _ indirect: Set<String>) -> PropertyModel {
    PropertyModel(
      documentation: PropertyDocumentation.comment(traits.property, indentation: indentation + 2),
      deprecation: Self.message(traits.property.deprecation),
      name: traits.name.declaredName, storedName: traits.storedName, type: traits.type,
      isNullable: traits.hasThreeStates, isIndirect: indirect.contains(traits.property.name))
  }

  private func restModel(_ rest: Rest) -> RestModel {
    RestModel(
      documentation: DocumentationComment.make([rest.words], indentation: indentation + 2),
      name: rest.name, type: rest.type, initialValue: rest.isParameter ? "" : rest.emptyValue)
  }

  private func initializers(_ indirect: Set<String>) -> [InitializerModel] {
    let current = traits.filter { !$0.isDeprecatedArgument }
    let dropped = traits.filter(\.isDeprecatedArgument)
    let own = Self.message(declaration.deprecation)
    var models = [initializer(current, deprecation: own, indirect)]
    if !dropped.isEmpty {
      let message = own.isEmpty ? Self.message(ofProperties: dropped) : own
      models.append(initializer(traits, deprecation: message, indirect))
    }
    return models
  }

  private func initializer(
    _ traits: [PropertyTraits], deprecation: String, _ indirect: Set<String>
  ) -> InitializerModel {
    let ordered = Self.ordered(traits)
    var parameters = ordered.map(\.parameter)
    var assignments = ordered.map { traits in
      let target = traits.storage(avoiding: [])
      return AssignmentModel(
        target: traits.hasThreeStates || traits.isDeprecated ? target : "self." + traits.storedName,
        value: isWrapped(traits, indirect)
          ? "Indirect(wrappedValue: \(traits.name.declaredName))" : traits.name.declaredName)
    }
    if let rest, rest.isParameter {
      parameters.append("\(rest.name): \(rest.type) = \(rest.emptyValue)")
      assignments.append(AssignmentModel(target: "self." + rest.name, value: rest.name))
    }
    return InitializerModel(
      deprecation: deprecation, parameters: parameters.joined(separator: ", "),
      assignments: assignments)
  }

  /// Whether the wrapper of an indirect property is set itself.
  private func isWrapped(_ traits: PropertyTraits, _ indirect: Set<String>) -> Bool {
    traits.hasThreeStates && indirect.contains(traits.property.name)
  }

  // MARK: Coding

  /// - Parameter indirect: The names of the properties that are stored behind a reference.
  func codingModel(indirect: Set<String>) -> CodingModel {
    return CodingModel(
      type: typeName,
      properties: traits.map { traits in
        CodedPropertyModel(
          target: traits.storage(avoiding: ["object", "decoder", "encoder"]),
          isWrapped: isWrapped(traits, indirect),
          key: StringLiteral.quoted(traits.property.name),
          isRequired: traits.property.isRequired,
          isNullable: traits.hasThreeStates || traits.isRequiredNullable,
          refusesNull: context.configuration.refusesNull && !traits.property.type.isJSON)
      },
      additional: rest?.name ?? "")
  }

  // MARK: Reflection

  /// - Returns: `nil` for a record without secrets, which may show all that it has.
  func reflectionModel() -> ReflectionModel? {
    guard traits.contains(where: \.property.type.isSensitive) else { return nil }
    return ReflectionModel(
      type: typeName,
      properties: traits.map { traits in
        let value = traits.value(avoiding: []) + (traits.isOptional ? " as Any" : "")
        return ReflectedPropertyModel(
          label: StringLiteral.quoted(traits.name),
          value: traits.property.type.isSensitive ? StringLiteral.quoted("<hidden>") : value)
      })
  }

  // MARK: Deprecation

  static func message(_ deprecation: Deprecation?) -> String {
    guard let deprecation else { return "" }
    return StringLiteral.quoted(deprecation.message ?? "The API's description deprecates it.")
  }

  /// The message of one property, or those of several, each after its name.
  static func message(ofProperties traits: [PropertyTraits]) -> String {
    if traits.count == 1 { return message(traits[0].property.deprecation) }
    let parts = traits.map { traits in
      traits.name + ": " + (traits.property.deprecation?.message ?? "deprecated.")
    }
    return StringLiteral.quoted(parts.joined(separator: " "))
  }
}
