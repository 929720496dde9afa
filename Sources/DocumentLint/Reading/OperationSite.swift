import Diagnostics
import DocumentTree
import OpenAPIDocument

/// An operation, and where it stands.
struct OperationSite: Sendable {
  var operation: OperationObject
  /// `nil` where it stands in another file.
  var node: Node?

  /// `GET /orders/{id}`.
  var title: String { "\(operation.method) \(operation.path)" }
}
