import OpenAPIDocument
import OperationNames
import SDKModel

/// The calls that earlier releases of an SDK have.
///
/// Where two operations would have one name, the one that callers know keeps it. An operation that is
/// added to the document does not take over its calls.
public struct ReleasedNames: Sendable {
  private var names: [OperationKey: OperationName] = [:]

  /// No release.
  public init() {}

  /// - Parameter sdk: The last release.
  public init(of sdk: SDK) {
    add(sdk.root, [])
  }

  private mutating func add(_ resource: Resource, _ path: [String]) {
    for operation in resource.operations where operation.form == .whole && !operation.isLeftover {
      names[operation.key.withoutParameterNames] = OperationName(
        resources: path, method: operation.name, rule: .collision)
    }
    for child in resource.children { add(child, path + [child.name]) }
  }

  subscript(operation: OperationObject) -> OperationName? {
    names[OperationKey(operation).withoutParameterNames]
  }
}
