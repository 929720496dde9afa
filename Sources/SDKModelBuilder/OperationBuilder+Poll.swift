import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  /// Which responses end the waiting, from `x-specsmith-poll` on the operation that is asked again.
  func poll(
    _ operation: OperationObject, returning success: Success, _ types: inout TypeBuilder
  ) -> Poll? {
    guard let node = operation.extensions.first(where: { $0.name == "x-specsmith-poll" })?.value
    else { return nil }
    guard let pointer = node["status"].flatMap({ JSONPointer($0.text) }), pointer.tokens.count == 1,
      let succeeded = node["succeeded"], succeeded.kind == .sequence, succeeded.count > 0
    else {
      types.report(
        .error(
          .invalidPoll, "a poll needs the place of the status and the values that mean success",
          at: node.location,
          hint: "such as `status: /status`, `succeeded: [DONE]`, `failed: [FAILED]`"))
      return nil
    }
    guard case .json(let type) = success.content, !success.mayBeEmpty, !type.isNullable,
      let record = types.table.record(type),
      record.properties.contains(where: { $0.name == pointer.tokens[0] }),
      operation.parameters.contains(where: { $0.place == .path })
    else {
      types.report(
        .error(
          .invalidPoll,
          "nothing can be waited for here: the operation must have a path parameter, and answer an object with the property `\(pointer.tokens[0])`",
          at: node.location))
      return nil
    }
    return Poll(
      status: pointer.tokens[0], succeeded: succeeded.elements.map(\.text),
      failed: node["failed"].map { $0.elements.map(\.text) } ?? [])
  }
}
