import DocumentTree
import OpenAPIDocument

/// The values in the document's examples for each schema, including parts of larger examples.
struct ExampleValues: Sendable {
  private struct Pair: Hashable {
    var value: Node
    var schema: Node
  }

  private var values: [Node: [Node]] = [:]
  private var seen: Set<Pair> = []

  /// - Parameter resolve: Returns the target of a reference.
  init(_ sites: [SchemaSite], operations: [OperationSite], resolve: (Schema) -> Schema) {
    for site in sites {
      let schema = site.schema
      if let value = schema.annotations.defaultValue { add(value, of: schema, resolve) }
      for example in schema.annotations.examples { add(example, of: schema, resolve) }
      if case .parameter(let parameter) = site.role {
        add(parameter.examples, of: schema, resolve)
      }
    }
    for operation in operations.map(\.operation) {
      let bodies = operation.requestBody?.content ?? []
      for media in bodies + operation.responses.flatMap(\.response.content) {
        if let schema = media.schema { add(media.examples, of: schema, resolve) }
      }
    }
  }

  /// The examples of a schema: its default, its examples, and matching parts of other examples.
  func values(of schema: Schema) -> [Node] { values[schema.node] ?? [] }

  private mutating func add(
    _ examples: [ExampleObject], of schema: Schema, _ resolve: (Schema) -> Schema
  ) {
    for example in examples { if let value = example.value { add(value, of: schema, resolve) } }
  }

  private mutating func add(_ value: Node, of schema: Schema, _ resolve: (Schema) -> Schema) {
    var waiting = [(value: value, schema: schema)]
    while let (value, schema) = waiting.popLast() {
      // References may be circular.
      guard seen.insert(Pair(value: value, schema: schema.node)).inserted else { continue }
      values[schema.node, default: []].append(value)
      let target = resolve(schema)
      if target.node != schema.node { waiting.append((value, target)) }
      for part in schema.applicators.allOf { waiting.append((value, part)) }
      for property in schema.applicators.properties {
        guard let part = value[property.name] else { continue }
        waiting.append((part, property.schema))
      }
      guard let items = schema.applicators.items else { continue }
      for element in value.elements { waiting.append((element, items)) }
    }
  }
}
