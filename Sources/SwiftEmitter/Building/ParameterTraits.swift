import Naming
import SDKModel

/// The Swift declaration of an operation's parameter.
struct ParameterTraits {
  let parameter: Parameter
  /// The name without backticks.
  let name: String
  /// The type of a value that is not `nil`.
  let baseType: SwiftType
  /// The part of the API that it represents.
  let element: SDKElement
  /// The documented value, if there is exactly one.
  private let constant: String?

  /// Whether each request has a value that the call determines.
  var isNeeded: Bool { parameter.isNeeded }

  /// Whether each call must state the value.
  var isRequired: Bool { isNeeded && constant == nil }

  var swiftParameter: SwiftParameter {
    SwiftParameter(
      name: name, type: isNeeded ? baseType : .optional(baseType),
      defaultValue: isNeeded ? constant : "nil", element: element)
  }

  /// The parameters of an operation. If two have the same name in different locations, the later
  /// one's name contains its location.
  static func all(of operation: Operation, _ context: EmissionContext) -> [ParameterTraits] {
    var series = NameSeries()
    let sources = operation.parameters.map {
      series.next($0.name, word: $0.in.rawValue)
    }
    let names = NameScope(style: .lowerCamelCase, reserved: ReservedNames.parameters)
      .assign(sources)
    return zip(operation.parameters, sources).map { parameter, source in
      ParameterTraits(
        parameter: parameter, name: parameter.chosenName?.text ?? names[source],
        baseType: context.nonOptionalType(of: parameter.type),
        element: operation.element(of: parameter),
        constant: OnlyValue.expression(
          of: parameter.type, constant: parameter.type.constraints.onlyValue, context))
    }
  }
}
