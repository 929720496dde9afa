import DocumentTree
import Naming
import OpenAPIDocument

/// The arguments of a call, as far as they distinguish two methods of one name.
struct CallSignature {
  /// The arguments that every call gives, without those of the body.
  private var requiredParameters: Set<String> = []
  private var parameters: Set<String> = []
  private var requiredProperties: Set<String> = []
  private var properties: Set<String> = []
  private var hasBody = false

  /// - Parameter schema: Finds the schemas that references name.
  init(_ operation: OperationObject, schema: (Node) -> Schema?) {
    let variables = OperationPath(operation.path).variables.map(NameWords.key)
    parameters.formUnion(variables)
    requiredParameters.formUnion(variables)
    for parameter in operation.parameters {
      let label = NameWords.key(parameter.name)
      parameters.insert(label)
      guard parameter.isRequired || parameter.in == .path else { continue }
      // A call need not state what has only one value.
      if let described = parameter.schema, OnlyValue.isAllowed(by: described, schema) {
        if parameter.in == .path { requiredParameters.remove(label) }
      } else {
        requiredParameters.insert(label)
      }
    }
    guard let body = operation.requestBody else { return }
    hasBody = true
    var budget = 100
    var waiting = [body.content.first?.schema].compactMap(\.self)
    while let next = waiting.popLast(), budget > 0 {
      budget -= 1
      if let target = next.reference.flatMap({ schema($0.target) }) {
        waiting.append(target)
        continue
      }
      properties.formUnion(next.applicators.properties.map { NameWords.key($0.name) })
      if body.isRequired {
        let fixed = next.applicators.properties.filter {
          OnlyValue.isAllowed(by: $0.schema, schema)
        }
        requiredProperties.formUnion(
          next.validation.required.map(\.text)
            .filter { name in !fixed.contains { $0.name == name } }.map(NameWords.key))
      }
      waiting += next.applicators.allOf
    }
  }

  /// Whether some call fits both methods.
  func isAmbiguous(beside other: CallSignature) -> Bool {
    let all = parameters.union(properties)
    let others = other.parameters.union(other.properties)
    let fitsByProperties =
      requiredParameters.union(requiredProperties).isSubset(of: others)
      && other.requiredParameters.union(other.requiredProperties).isSubset(of: all)
    // Both also have a method that takes the body as a whole.
    let fitsByBody =
      hasBody && other.hasBody && requiredParameters.isSubset(of: other.parameters)
      && other.requiredParameters.isSubset(of: parameters)
    return fitsByProperties || fitsByBody
  }
}

/// Tells schemas that allow one value from others.
private enum OnlyValue {
  /// - Parameter find: Finds the schemas that references name.
  static func isAllowed(by schema: Schema, _ find: (Node) -> Schema?) -> Bool {
    var budget = 20
    var waiting = [schema]
    while let next = waiting.popLast(), budget > 0 {
      budget -= 1
      if let target = next.reference.flatMap({ find($0.target) }) { waiting.append(target) }
      let listed = next.validation.constant.map { [$0] } ?? next.validation.enumeration
      if let listed, listed.count == 1, listed[0].kind != .null, listed[0].text != "" {
        return true
      }
      waiting += next.applicators.allOf
    }
    return false
  }
}
