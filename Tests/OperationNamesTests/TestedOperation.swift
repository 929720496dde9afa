import Diagnostics
import DocumentTree
import SDKModel
import Testing

@testable import OpenAPIDocument
@testable import OperationNames

/// An operation alone in its document, and its name.
struct TestedOperation {
  let operation: OperationObject
  let name: OperationName
  var call: String { name.call }

  /// - Parameters:
  ///   - response: The schema of the response as YAML; `nil` if the response has no content.
  ///   - body: The schema of the request body as YAML; `nil` if there is none.
  ///   - fields: More fields of the operation, as a mapping in YAML's flow style.
  init(
    _ method: String, _ path: String, id: String? = nil, tag: String? = nil,
    media: String = "application/json", response: String? = nil, body: String? = nil,
    fields: String = "{}"
  ) throws {
    func content(_ schema: String?, _ media: String = "application/json") -> String {
      schema.map { ", content: {'\(media)': {schema: \($0)}}" } ?? ""
    }
    let text = """
      openapi: 3.1.0
      info: {title: Test, version: '1'}
      tags: [{name: Large, parent: Animals}, {name: Animals}]
      components:
        schemas:
          Page: {type: object, properties: {items: {type: array, items: {type: string}}}}
      paths:
        '\(path)':
          post:
            <<: \(fields)
            operationId: '\(id ?? "")'
            tags: [\(tag ?? "")]
            requestBody: {description: ''\(content(body ?? "{}"))}
            responses: {'200': {description: ''\(content(response, media))}}
      """
    let tree = try Tree.parse(Source(file: "test.yaml", text: text))
    let (read, problems, _) = DocumentReader.read(tree)
    let document = try #require(read, "\(problems.diagnostics)")
    var operation = try #require(document.operations.first, "\(problems.diagnostics)")
    operation.method = method
    if body == nil { operation.requestBody = nil }
    self.operation = operation
    let schemas = Dictionary(
      document.schemas.map { ($0.schema.node, $0.schema) }, uniquingKeysWith: { first, _ in first })
    name = OperationNaming(TagIndex(document.tags)) { schemas[$0] }.name(of: operation)
  }
}
