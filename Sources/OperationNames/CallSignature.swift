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
    for parameter in operation.parameters {
      let label = NameWords.key(parameter.name)
      parameters.insert(label)
      if parameter.isRequired || parameter.in == .path { requiredParameters.insert(label) }
    }
    let variables = OperationPath(operation.path).variables.map(NameWords.key)
    parameters.formUnion(variables)
    requiredParameters.formUnion(variables)
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
        requiredProperties.formUnion(next.validation.required.map { NameWords.key($0.text) })
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
