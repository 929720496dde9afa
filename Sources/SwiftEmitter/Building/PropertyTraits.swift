import SDKModel

/// How a property of a record looks in Swift.
struct PropertyTraits {
  let property: Property
  /// Without backticks.
  let name: String
  /// What it is called among the arguments of a call. Without backticks.
  var argumentName: String
  /// The type of a value that is there and not `null`.
  let baseType: SwiftType
  /// What of the API it stands for.
  let element: SDKElement
  /// The one value that is documented, where there is just one.
  private let constant: String?

  init(_ property: Property, name: String, element: SDKElement, _ context: EmissionContext) {
    self.property = property
    self.name = name
    self.element = element
    argumentName = name
    baseType = context.nonOptionalType(of: property.type)
    if let enumeration = context.enumeration(property.type), enumeration.cases.count == 1 {
      constant = EnumerationShape(enumeration).cases.first.map { "." + $0.name }
    } else {
      constant = nil
    }
  }

  var isDeprecated: Bool { property.deprecation != nil }
  /// Whether the property has a place only among the arguments of what is deprecated itself: Swift
  /// cannot deprecate a parameter.
  var isDeprecatedArgument: Bool { isDeprecated && !isNeeded }
  /// Whether who makes a value has to give the property.
  var isNeeded: Bool {
    switch property.requirement {
    case .always, .inRequests: true
    case .never, .inResponses: false
    }
  }
  /// `null` says nothing more where any JSON value is allowed.
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

  var parameterType: SwiftType {
    if hasThreeStates { return .nullable(baseType) }
    return isNeeded && !mayBeNull ? baseType : type
  }

  var parameter: SwiftParameter {
    SwiftParameter(
      name: argumentName, type: parameterType, defaultValue: defaultValue, element: element)
  }

  /// Whether an argument for the property can be left out.
  var hasDefaultValue: Bool { defaultValue != nil }

  private var defaultValue: String? {
    if isNeeded { return mayBeNull ? nil : constant }
    return hasThreeStates ? ".absent" : "nil"
  }
}
