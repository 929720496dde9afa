import SDKModel
import TemplateEngine

/// The Swift declaration of a record's property.
struct PropertyTraits {
  /// Traits are copied far more often than made.
  private final class Facts: Sendable {
    let property: Property
    let name: String
    let baseType: SwiftType
    let element: SDKElement
    let constant: String?
    let variantTag: String?

    init(_ property: Property, name: String, element: SDKElement, _ context: EmissionContext) {
      self.property = property
      self.name = name
      self.element = element
      baseType = context.nonOptionalType(of: property.type)
      constant = OnlyValue.expression(of: property.type, constant: property.constant, context)
      variantTag = property.variantTag.flatMap {
        OnlyValue.expression(for: $0, of: property.type, context)
      }
    }
  }

  private let facts: Facts
  /// The name as an argument of a call, without backticks.
  var argumentName: String

  init(_ property: Property, name: String, element: SDKElement, _ context: EmissionContext) {
    facts = Facts(property, name: name, element: element, context)
    argumentName = name
  }

  var property: Property { facts.property }
  /// The name without backticks.
  var name: String { facts.name }
  /// The type of a value that is neither absent nor `null`.
  var baseType: SwiftType { facts.baseType }
  /// The part of the API that it represents.
  var element: SDKElement { facts.element }
  /// The documented value, if there is exactly one.
  private var constant: String? { facts.constant }
  /// The value that identifies the record as a variant of a union.
  private var variantTag: String? { facts.variantTag }

  var isDeprecated: Bool { property.deprecation != nil }
  /// Whether only deprecated initializers have an argument for the property, since Swift cannot
  /// deprecate a parameter.
  var isDeprecatedArgument: Bool { isDeprecated && !isNeeded }
  /// Whether an initializer requires the property.
  var isNeeded: Bool { property.isNeeded }
  /// `null` adds nothing if any JSON value is allowed.
  var mayBeNull: Bool { property.type.isNullable && !property.type.isJSON }

  /// Whether a value, `null` and an absent property are three different states.
  var hasThreeStates: Bool { !property.isRequired && mayBeNull }
  /// Whether the property must be present, but may be null.
  var isRequiredNullable: Bool { property.isRequired && mayBeNull }
  var isOptional: Bool { !property.isRequired || mayBeNull }

  var type: SwiftType { isOptional ? .optional(baseType) : baseType }

  /// Whether the property is computed, because generated code may not use a deprecated one. Of a
  /// property wrapper, it uses the wrapper, which is not deprecated.
  var isComputed: Bool { isDeprecated && !hasThreeStates }

  var storedName: String {
    guard isComputed else { return name }
    return "stored" + name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The expression to assign and encode: the wrapper itself if there are three states.
  func storage(avoiding locals: Set<String>) -> String {
    if hasThreeStates { return "_" + storedName }
    return locals.contains(storedName) ? "self." + storedName : storedName.declaredName
  }

  /// The expression to check.
  func value(avoiding locals: Set<String>) -> String {
    if isDeprecated, hasThreeStates { return "$\(name).wrappedValue" }
    return locals.contains(storedName) ? "self." + storedName : storedName.declaredName
  }

  // MARK: Arguments

  /// The type of the property with its three states.
  var stateType: SwiftType { .nullable(baseType) }

  /// The type of the argument. `nil` omits an optional property, also if `null` has another
  /// meaning.
  var parameterType: SwiftType { isNeeded && !mayBeNull ? baseType : type }

  /// The value that an initializer assigns to ``storage(avoiding:)``.
  var assignedValue: Layout {
    let argument = Layout(name.declaredName)
    guard hasThreeStates else { return argument }
    return .call(".init", [isNeeded ? .argument("orNull", argument) : argument])
  }

  var parameter: SwiftParameter {
    SwiftParameter(
      name: argumentName, type: parameterType, defaultValue: defaultValue, element: element)
  }

  /// Whether the argument for the property can be left out.
  var hasDefaultValue: Bool { defaultValue != nil }

  private var defaultValue: String? {
    if let variantTag { return variantTag }
    guard isNeeded else { return "nil" }
    return mayBeNull ? nil : constant
  }
}
