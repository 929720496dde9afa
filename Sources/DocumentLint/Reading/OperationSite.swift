import Diagnostics
import DocumentTree
import OpenAPIDocument

/// An operation, with its node.
struct OperationSite: Sendable {
  var operation: OperationObject
  /// `nil` if the operation is in another file.
  var node: Node?

  /// `GET /orders/{id}`.
  var title: String { "\(operation.method) \(operation.path)" }
}
