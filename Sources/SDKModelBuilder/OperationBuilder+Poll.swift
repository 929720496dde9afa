import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  /// Reads `x-specsmith-poll` on polled operations, after all types are declared.
  func addPolls(to resource: inout Resource, _ types: inout TypeBuilder) {
    var nodes: [OperationKey: Node] = [:]
    for operation in document.operations {
      nodes[OperationKey(operation)] =
        operation.extensions.first { $0.name == SpecsmithExtension.poll.rawValue }?.value
    }
    resource.updateOperations { operation in
      operation.poll = nodes[operation.key].flatMap { poll($0, of: operation, &types) }
    }
  }

  private func poll(_ node: Node, of operation: Operation, _ types: inout TypeBuilder) -> Poll? {
    guard let pointer = node["status"].flatMap({ JSONPointer($0.text) }), pointer.tokens.count == 1,
      let succeeded = node["succeeded"], succeeded.kind == .sequence, succeeded.count > 0
    else {
      types.report(
        .error(
          .invalidPoll, "a poll needs the location of the status and the values that mean success",
          at: node.location,
          hint: "such as `status: /status`, `succeeded: [DONE]`, `failed: [FAILED]`"))
      return nil
    }
    guard operation.body?.isRequired != true else {
      types.report(
        .error(
          .invalidPoll, "this operation cannot be polled: each of its requests needs a body",
          at: node.location))
      return nil
    }
    guard case .json(let type, _) = operation.success.content, !operation.success.isOptional,
      !type.isNullable, case .named(let id) = type.kind, let record = types.table.record(type),
      let status = record.properties.first(where: { $0.name == pointer.tokens[0] }),
      types.table.isText(status.type),
      let subject = operation.parameters.lastIndex(where: { $0.in == .path })
    else {
      types.report(
        .error(
          .invalidPoll,
          "this operation cannot be polled: it must have a path parameter, and return an object whose property `\(pointer.tokens[0])` is a text",
          at: node.location))
      return nil
    }
    return Poll(
      type: id, status: status, subject: subject, succeeded: succeeded.elements.map(\.text),
      failed: node["failed"].map { $0.elements.map(\.text) } ?? [])
  }
}

extension TypeTable {
  /// Whether values of the type, or the raw values of an enumeration, are strings.
  fileprivate func isText(_ type: ValueType) -> Bool {
    guard type.replacement == nil else { return false }
    switch type.kind {
    case .string: return true
    case .named(let id):
      guard case .enumeration(let enumeration)? = self[id]?.kind else { return false }
      return enumeration.rawType == .string
    case .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json, .array, .map:
      return false
    }
  }
}
