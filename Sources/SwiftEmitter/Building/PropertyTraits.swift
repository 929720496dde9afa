import SDKModel
import TemplateEngine

/// How a property of a record looks in Swift.
struct PropertyTraits {
  let property: Property
  /// Without backticks.
  let name: String
  /// What it is called among the arguments of a call. Without backticks.
  var argumentName: String
  /// The type of a value that is there and not `null`.
  let baseType: SwiftType
  /// The part of the API that it represents.
  let element: SDKElement
  /// The one value that is documented, where there is just one.
  private let constant: String?
  /// The value that says which variant of a union the record is.
  private let variantTag: String?

  init(_ property: Property, name: String, element: SDKElement, _ context: EmissionContext) {
    self.property = property
    self.name = name
    self.element = element
    argumentName = name
    let type = context.nonOptionalType(of: property.type)
    baseType = type
    let shape = context.enumeration(property.type).map(EnumerationShape.init)
    constant =
      if let shape {
        shape.cases.count == 1 ? shape.cases.first.map { "." + $0.name } : nil
      } else {
        property.constant.flatMap { Self.expression($0, type) }
      }
    variantTag = property.variantTag.flatMap { tag in
      if let shape { return shape.name(of: tag).map { "." + $0 } }
      return Self.expression(tag, type)
    }
  }

  /// A value of a property that is no enumeration.
  private static func expression(_ value: Literal, _ type: SwiftType) -> String? {
    switch (value, type) {
    case (.boolean(let value), .bool): value ? "true" : "false"
    case (.string(let text), .string): StringLiteral.quoted(text)
    case (.null, .jsonValue): ".null"
    default: nil
    }
  }

  var isDeprecated: Bool { property.deprecation != nil }
  /// Whether the property is only an argument of deprecated initializers: Swift cannot deprecate a
  /// parameter.
  var isDeprecatedArgument: Bool { isDeprecated && !isNeeded }
  /// Whether the property is required to create a value.
  var isNeeded: Bool {
    switch property.requirement {
    case .always, .inRequests: true
    case .never, .inResponses: false
    }
  }
  /// `null` adds nothing if any JSON value is allowed.
  var mayBeNull: Bool { property.type.isNullable && !property.type.isJSON }

  /// Whether absent, null and a value are three different things.
  var hasThreeStates: Bool { !property.isRequired && mayBeNull }
  /// Whether the key must be there, and its value may be null.
  var isRequiredNullable: Bool { property.isRequired && mayBeNull }
  var isOptional: Bool { !property.isRequired || mayBeNull }

  var type: SwiftType { isOptional ? .optional(baseType) : baseType }

  var storedName: String {
    guard isDeprecated else { return name }
    return "stored" + name.prefix(1).uppercased() + name.dropFirst()
  }

  /// What is assigned and encoded: the wrapper itself where there are three states.
  func storage(avoiding locals: Set<String>) -> String {
    if hasThreeStates { return "_" + storedName }
    return locals.contains(storedName) ? "self." + storedName : storedName.declaredName
  }

  /// What a check looks at.
  func value(avoiding locals: Set<String>) -> String {
    locals.contains(storedName) ? "self." + storedName : storedName.declaredName
  }

  // MARK: Arguments

  /// The type of the property with its three states.
  var stateType: SwiftType { .nullable(baseType) }

  /// `nil` leaves out what can be left out, also where `null` would be something else.
  var parameterType: SwiftType { isNeeded && !mayBeNull ? baseType : type }

  /// What an initializer assigns to ``storage(avoiding:)``.
  var assignedValue: Layout {
    let argument = Layout(name.declaredName)
    guard hasThreeStates else { return argument }
    return .call(".init", [isNeeded ? .argument("orNull", argument) : argument])
  }

  var parameter: SwiftParameter {
    SwiftParameter(
      name: argumentName, type: parameterType, defaultValue: defaultValue, element: element)
  }

  /// Whether an argument for the property can be left out.
  var hasDefaultValue: Bool { defaultValue != nil }

  private var defaultValue: String? {
    if let variantTag { return variantTag }
    guard isNeeded else { return "nil" }
    return mayBeNull ? nil : constant
  }
}
