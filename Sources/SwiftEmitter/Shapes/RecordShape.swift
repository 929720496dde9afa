import Naming
import SDKModel

/// The public declaration of a struct: its properties and initializers.
struct RecordShape {
  let declaration: TypeDeclaration
  /// The properties, in document order.
  let properties: [PropertyTraits]
  let rest: Rest
  /// Whether each value has an `id`, as lists of SwiftUI need it.
  let isIdentifiable: Bool
  /// The struct's qualified name.
  let typeName: String
  /// The properties that callers of an earlier version know as arguments, in their order.
  private let argumentOrder: [String]

  /// The property that stores undocumented properties.
  struct Rest {
    var name: String
    var type: SwiftType
    var emptyValue: String
    var documentation: String
    /// Whether it is a parameter of initializers.
    var isParameter = true
    /// Whether the values have a JSON form that is not that of their type.
    var hasWireForm = false

    static let additional = "additionalProperties"
    static let undocumented = "undocumentedProperties"
  }

  /// A memberwise initializer.
  struct Initializer {
    var method: MethodShape
    /// The properties that are parameters, in order.
    var properties: [PropertyTraits]
  }

  init(_ declaration: TypeDeclaration, _ record: Record, _ context: EmissionContext) {
    self.init(
      declaration, record.properties, order: record.argumentOrder,
      rest: Self.rest(of: record, context),
      element: { .property(declaration.id, $0.name) }, context)
  }

  init(_ declaration: TypeDeclaration, _ tuple: Tuple, _ context: EmissionContext) {
    self.init(
      declaration, Self.properties(of: tuple, declaration), order: [],
      rest: Rest(
        name: "rest", type: .array(context.type(of: tuple.rest)), emptyValue: "[]",
        documentation: "The elements that follow."),
      element: { _ in .type(declaration.id) }, context)
  }

  private init(
    _ declaration: TypeDeclaration, _ properties: [Property], order: [String], rest: Rest,
    element: (Property) -> SDKElement, _ context: EmissionContext
  ) {
    self.declaration = declaration
    self.rest = rest
    argumentOrder = order
    typeName = context.typeNames.qualifiedName(of: declaration.id)
    let names = context.propertyNames(of: declaration.id)
    self.properties = properties.map {
      PropertyTraits($0, name: names[$0.name], element: element($0), context)
    }
    isIdentifiable = self.properties.contains {
      $0.name == "id" && !$0.isOptional && $0.property.constant == nil
        && Self.isID($0.property.type, of: declaration, context)
    }
  }

  /// Whether the type can be that of an `id`: the compiler calls it `ID` in the struct, where no other
  /// type may have that name.
  private static func isID(
    _ type: ValueType, of declaration: TypeDeclaration, _ context: EmissionContext
  ) -> Bool {
    let nested = declaration.nested.map(\.id)
      .filter { context.typeNames.simpleName(of: $0) == "ID" }
    let aliases = declaration.aliases.filter { NameWords.key($0.name) == "id" }.map(\.target)
    return identifies(type, context)
      && (nested + aliases).allSatisfy { $0 == type.namedType }
      && !context.replacedNames.contains("ID")
  }

  /// Whether values of the type identify things.
  private static func identifies(_ type: ValueType, _ context: EmissionContext) -> Bool {
    switch type.kind {
    case .string, .integer, .uuid: true
    case .named: context.enumeration(type).map { $0.cases.count > 1 } ?? false
    case .boolean, .number, .dateTime, .date, .base64, .file, .json, .array, .map: false
    }
  }

  private static func rest(of record: Record, _ context: EmissionContext) -> Rest {
    switch record.additionalProperties {
    case .kept(let type):
      Rest(
        name: Rest.additional, type: .dictionary(context.type(of: type)), emptyValue: "[:]",
        documentation: "Properties that the API's description does not name.",
        hasWireForm: type.hasWireForm)
    case .undocumented:
      Rest(
        name: Rest.undocumented, type: .dictionary(.jsonValue), emptyValue: "[:]",
        documentation:
          "Properties that were received although the API's description rules them out.",
        isParameter: false)
    }
  }

  /// The elements as properties.
  private static func properties(of tuple: Tuple, _ declaration: TypeDeclaration) -> [Property] {
    tuple.elements.map { element in
      var type = element.type
      let isRequired = element.isRequired && !type.isNullable
      type.isNullable = false
      return Property(
        name: element.name, type: type, requirement: isRequired ? .always : .never,
        documentation: element.documentation, location: declaration.location)
    }
  }

  // MARK: Arguments

  /// Properties as arguments: those that callers know, required ones, and the others, each group in
  /// document order.
  func ordered(_ properties: [PropertyTraits]) -> [PropertyTraits] {
    ArgumentOrder.arrange(
      properties, known: argumentOrder, isNeeded: \.property.isNeeded, name: \.property.name)
  }

  /// The initializers: one, and another one with deprecated properties if there are any.
  var initializers: [Initializer] {
    let current = properties.filter { !$0.isDeprecatedArgument }
    let dropped = properties.filter(\.isDeprecatedArgument)
    let own = declaration.deprecation?.compilerMessage
    var initializers = [initializer(current, deprecation: own)]
    if !dropped.isEmpty {
      initializers.append(
        initializer(
          properties, deprecation: own ?? PropertyTraits.deprecationMessage(of: dropped)))
    }
    return initializers
  }

  private func initializer(_ properties: [PropertyTraits], deprecation: String?) -> Initializer {
    let ordered = ordered(properties)
    var parameters = ordered.map(\.parameter)
    if rest.isParameter {
      parameters.append(
        SwiftParameter(
          name: rest.name, type: rest.type, defaultValue: rest.emptyValue,
          element: .type(declaration.id)))
    }
    return Initializer(
      method: MethodShape(name: "init", parameters: parameters, deprecation: deprecation),
      properties: ordered)
  }
}
