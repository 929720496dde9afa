import Diagnostics
import DocumentTree
import OpenAPIDocument
import SchemaChecking
import TextGrammar

/// Finds the examples of a document, without duplicates, and their schemas.
struct ExampleCollector {
  private(set) var values: [SchemaExample] = []
  private(set) var diagnostics = DiagnosticList()
  private var seen: Set<Node> = []
  private var schemasSeen: Set<Node> = []

  init(_ document: OpenAPIDescription) {
    for component in document.schemas { collect(component.schema) }
    for operation in document.operations { collect(operation) }
    for webhook in document.webhooks {
      for operation in webhook.operations { collect(operation) }
    }
    let targets = document.referencedSchemas.sorted { $0.key.location < $1.key.location }
    for target in targets { collect(target.value) }
  }

  // MARK: Operations

  private mutating func collect(_ operation: OperationObject) {
    for parameter in operation.parameters {
      guard let schema = parameter.schema else { continue }
      collect(schema)
      if parameter.contentType.map({ MediaTypeName($0).isJSON }) ?? true {
        collect(parameter.examples, of: schema, in: .request)
      }
    }
    for media in operation.requestBody?.content ?? [] { collect(media, in: .request) }
    for entry in operation.responses {
      for header in entry.response.headers {
        guard let schema = header.schema else { continue }
        collect(schema)
        collect(header.examples, of: schema, in: .response)
      }
      for media in entry.response.content { collect(media, in: .response) }
    }
    for callback in operation.callbacks {
      for request in callback.requests {
        for operation in request.operations { collect(operation) }
      }
    }
  }

  private mutating func collect(
    _ media: MediaTypeObject, in direction: SchemaCheck.Direction
  ) {
    if let schema = media.itemSchema { collect(schema) }
    guard let schema = media.schema else { return }
    collect(schema)
    let examples =
      media.isJSON ? media.examples : media.examples.filter { media.shows($0, as: schema) }
    collect(examples, of: schema, in: direction)
  }

  private mutating func collect(
    _ examples: [ExampleObject], of schema: Schema, in direction: SchemaCheck.Direction
  ) {
    for example in examples {
      if let value = example.value {
        guard seen.insert(value).inserted else { continue }
        values.append(SchemaExample(value: value, schema: schema, direction: direction))
      } else if let address = example.externalValue {
        diagnostics.append(
          .note(
            .externalExample, "the example at \(address) is not read", at: example.location))
      }
    }
  }

  // MARK: Schemas

  /// Uses a queue instead of recursion, so that schemas can be nested deeply.
  private mutating func collect(_ schema: Schema) {
    var waiting: [(schema: Schema, owner: Schema?)] = [(schema, nil)]
    while let (schema, owner) = waiting.popLast() {
      guard schemasSeen.insert(schema.node).inserted else { continue }
      for value in schema.annotations.examples where seen.insert(value).inserted {
        values.append(SchemaExample(value: value, schema: schema, owner: owner, direction: nil))
      }
      waiting += schema.subschemas(of: .besidesAllOf).reversed().map { ($0, nil) }
      waiting += schema.applicators.allOf.reversed().map { ($0, owner ?? schema) }
    }
  }
}

extension MediaTypeObject {
  /// Whether an example of a media type other than JSON is the value itself, rather than a
  /// serialized string.
  fileprivate func shows(_ example: ExampleObject, as schema: Schema) -> Bool {
    guard let value = example.value else { return true }
    if value.kind == .mapping { return kind.isForm }
    return kind.isText && value.kind == .string
      && schema.validation.types == [.string]
  }
}

extension KeywordSet {
  /// The keywords with schemas of parts, except for `allOf`.
  fileprivate static let besidesAllOf = KeywordSet(
    Keyword.allCases.filter { $0 != .allOf && $0 != .contentSchema })
}
