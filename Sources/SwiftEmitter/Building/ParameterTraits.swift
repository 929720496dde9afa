import Naming
import SDKModel

/// The Swift declaration of an operation's parameter.
struct ParameterTraits {
  @Shared private(set) var parameter: Parameter
  /// The name without backticks.
  let name: String
  /// The type of a value that is not `nil`.
  let baseType: SwiftType
  /// The part of the API that it represents.
  let element: SDKElement
  /// The value that a call has by default, although each request has one.
  private let usualValue: String?

  /// Whether each request has a value that the call determines.
  var isNeeded: Bool { parameter.isNeeded }

  /// Whether each call must state the value.
  var isRequired: Bool { isNeeded && usualValue == nil }

  var swiftParameter: SwiftParameter {
    SwiftParameter(
      name: name, type: isNeeded ? baseType : .optional(baseType),
      defaultValue: isNeeded ? usualValue : "nil", element: element)
  }

  /// The parameters of an operation. If two have the same label in different locations, the later
  /// one's name contains its location.
  static func all(of operation: Operation, _ context: EmissionContext) -> [ParameterTraits] {
    var series = NameSeries()
    var locations: [String: Parameter.Location] = [:]
    let sources = operation.parameters.map { parameter in
      let label = CamelCase.make(of: parameter.name, .lowerCamelCase)
      let first = locations[label, default: parameter.in]
      locations[label] = first
      // In one location, the spelling tells them apart.
      let name =
        first == parameter.in ? parameter.name : "\(parameter.name)_\(parameter.in.rawValue)"
      return series.next(name, word: parameter.in.rawValue)
    }
    let names = NameScope(style: .lowerCamelCase, reserved: ReservedNames.parameters)
      .assign(sources)
    return zip(operation.parameters, sources).map { parameter, source in
      ParameterTraits(
        parameter: parameter, name: parameter.chosenName?.text ?? names[source],
        baseType: context.nonOptionalType(of: parameter.type),
        element: operation.element(of: parameter),
        usualValue: parameter.usualValue { _ in context.enumeration(parameter.type) }
          .flatMap { OnlyValue.expression(for: $0, of: parameter.type, context) })
    }
  }
}
