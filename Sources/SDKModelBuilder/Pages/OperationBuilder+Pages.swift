import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  /// Finds the operations that return lists in pages, after all types are declared.
  func addPages(to resource: inout Resource, _ types: inout TypeBuilder) {
    var sources: [OperationKey: StatedPages.Source] = [:]
    for operation in document.operations {
      guard let source = StatedPages.Source(operation) else { continue }
      sources[OperationKey(operation)] = source
    }
    resource.updateOperations { operation in
      operation.pagination = pagination(
        of: operation, stating: sources.isEmpty ? nil : sources[operation.key], &types)
    }
  }

  private func pagination(
    of operation: Operation, stating source: StatedPages.Source?, _ types: inout TypeBuilder
  ) -> Pagination? {
    let detection = PageDetection(operation, types.table)
    switch source {
    case .own(let node):
      if node.boolean == false { return nil }
      if node.boolean == true {
        if let found = detection?.detected() { return found }
      } else if let stated = StatedPages(own: node) {
        if let found = detection?.pagination(stating: stated) { return found }
      }
      types.report(
        .error(
          .invalidPagination,
          "the pages of this operation are not as `\(SpecsmithExtension.pagination.rawValue)` says",
          at: node.location,
          hint:
            "name what asks for a page and where the response has its items, such as `cursor: after`, `next: /next_cursor`, `items: /data`; or `false` for no pages"
        ))
      return nil
    case .other(let stated):
      return detection?.pagination(stating: stated) ?? detection?.detected()
    case nil: return detection?.detected()
    }
  }
}
