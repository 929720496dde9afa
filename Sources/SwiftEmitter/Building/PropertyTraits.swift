import SDKModel

/// How a property of a record looks in Swift.
struct PropertyTraits {
  let property: Property
  /// Without backticks.
  let name: String
  /// What it is called among the arguments of a call. Without backticks.
  var argumentName: String
  /// The type without its question mark.
  let baseType: String
  /// The one value that is documented, where there is just one.
  private let constant: String?

  /// - Parameter scope: The declaration inside of which the type is named; `nil` for outside of all.
  init(_ property: Property, name: String, in scope: TypeID?, _ context: EmissionContext) {
    self.property = property
    self.name = name
    argumentName = name
    baseType = context.typeText(property.type, in: scope)
    if let enumeration = context.enumeration(property.type), enumeration.cases.count == 1 {
      constant = context.caseNames(enumeration).values.first.map { "." + $0 }
    } else {
      constant = nil
    }
  }

  var isDeprecated: Bool { property.deprecation != nil }
  /// Whether the property has a place only among the arguments of what is deprecated itself: Swift
  /// cannot deprecate a parameter.
  var isDeprecatedArgument: Bool { isDeprecated && !property.isRequired }
  /// `null` says nothing more where any JSON value is allowed.
  var mayBeNull: Bool { property.type.isNullable && !property.type.isJSON }

  /// Whether absent, null and a value are three different things.
  var hasThreeStates: Bool { !property.isRequired && mayBeNull }
  /// Whether the key must be there, and its value may be null.
  var isRequiredNullable: Bool { property.isRequired && mayBeNull }
  var isOptional: Bool { !property.isRequired || mayBeNull }

  var type: String { isOptional ? baseType + "?" : baseType }

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

  var parameterType: String { hasThreeStates ? "Nullable<\(baseType)>" : type }

  var parameter: String {
    "\(argumentName.declaredName): \(parameterType)\(defaultValue)"
  }

  /// Whether an argument for the property can be left out.
  var hasDefaultValue: Bool { !defaultValue.isEmpty }

  private var defaultValue: String {
    if hasThreeStates { return " = .absent" }
    if !property.isRequired { return " = nil" }
    return isOptional ? "" : constant.map { " = " + $0 } ?? ""
  }
}
