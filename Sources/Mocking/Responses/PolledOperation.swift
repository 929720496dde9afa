import OpenAPIDocument
import SDKModel
import SDKModelBuilder

/// An operation that tells how far a job is, as `x-specsmith-poll` describes it.
struct PolledOperation: Sendable {
  /// The property with the state.
  var property: String
  var succeeded: [String]
  var ended: Set<String>

  /// The polled operations, by their positions in the document.
  static func all(in sdk: SDK, _ document: OpenAPIDescription) -> [Int: PolledOperation] {
    var found: [OperationKey: PolledOperation] = [:]
    collect(sdk.root, into: &found)
    var polled: [Int: PolledOperation] = [:]
    for (position, operation) in document.operations.enumerated() {
      polled[position] = found[OperationKey(operation)]
    }
    return polled
  }

  private static func collect(
    _ resource: Resource, into found: inout [OperationKey: PolledOperation]
  ) {
    for operation in resource.operations {
      guard let poll = operation.poll else { continue }
      found[OperationKey(method: operation.method, path: operation.path)] = PolledOperation(
        property: poll.status.name, succeeded: poll.succeeded,
        ended: Set(poll.succeeded + poll.failed))
    }
    for child in resource.children { collect(child, into: &found) }
  }
}

extension Mock {
  /// Lets a job be done, so that a client does not wait for it forever.
  mutating func applyPoll(to body: inout ResponseBody, _ call: Call) {
    guard let polled = polls[call.position], let literal = body.literal, let schema = body.schema,
      case .string(let state)? = literal[polled.property], !polled.ended.contains(state)
    else { return }
    for state in polled.succeeded {
      let done = literal.setting(polled.property, to: .string(state))
      guard bodies.values.agrees(done, with: schema) else { continue }
      body.set(done, from: body.source + ", done")
      return
    }
  }
}
