import DocumentTree
import OpenAPIDocument
import SDKModel

/// What the document states about a value besides its type: its schemas and examples.
struct SampleHint {
  /// The schemas, including those that they refer to or contain in `allOf`.
  private let schemas: [Schema]
  /// The examples of the value, the nearest first.
  let examples: [Literal]
  private let schemaAt: (Node) -> Schema?

  init(
    _ schemas: [Schema], examples: [Literal] = [], schemaAt: @escaping (Node) -> Schema?
  ) {
    var found: [Schema] = []
    var waiting = schemas
    var seen: Set<Node> = []
    while let schema = waiting.popLast() {
      guard seen.insert(schema.node).inserted else { continue }
      found.append(schema)
      waiting += schema.applicators.allOf.reversed()
      waiting += schema.reference.flatMap { schemaAt($0.target) }.map { [$0] } ?? []
    }
    self.schemas = found
    self.schemaAt = schemaAt
    let own = found.flatMap { schema in
      schema.annotations.examples + (schema.annotations.defaultValue.map { [$0] } ?? [])
    }
    self.examples = examples + own.map { Literal($0) }
  }

  private init(from hint: SampleHint, _ schemas: [Schema], _ examples: [Literal]) {
    self.init(schemas, examples: examples, schemaAt: hint.schemaAt)
  }

  /// Whether the values are listed, or there are only two of them.
  var isChoice: Bool {
    schemas.contains { schema in
      schema.validation.enumeration != nil || schema.validation.constant != nil
        || schema.validation.types == [.boolean]
    }
  }

  /// The same schemas without examples.
  var withoutExamples: SampleHint { SampleHint(withoutExamplesOf: self) }

  private init(withoutExamplesOf hint: SampleHint) {
    schemas = []
    examples = []
    schemaAt = hint.schemaAt
  }

  func property(_ name: String) -> SampleHint {
    let inner = schemas.flatMap { $0.applicators.properties }.filter { $0.name == name }
    let values = examples.compactMap { literal -> Literal? in
      guard case .object(let members) = literal else { return nil }
      return members.first { $0.name == name }?.value
    }
    return SampleHint(from: self, inner.map(\.schema), values)
  }

  func element(_ index: Int) -> SampleHint {
    let inner = schemas.compactMap { schema in
      let prefix = schema.applicators.prefixItems
      return prefix.indices.contains(index) ? prefix[index] : schema.applicators.items
    }
    let values = examples.compactMap { literal -> Literal? in
      guard case .array(let elements) = literal, elements.indices.contains(index) else {
        return nil
      }
      return elements[index]
    }
    return SampleHint(from: self, inner, values)
  }

  /// The hint for an undeclared property.
  func value(named name: String) -> SampleHint {
    let inner = schemas.compactMap(\.applicators.additionalProperties)
    return SampleHint(from: self, inner, property(name).examples)
  }

  /// The names of properties that must be there, whether they are declared or not.
  var requiredNames: [String] {
    var names: [String] = []
    for name in schemas.flatMap(\.validation.required).compactMap(\.string)
    where !names.contains(name) { names.append(name) }
    return names
  }

  /// The names of properties in examples.
  var exampleNames: [String] {
    var names: [String] = []
    for case .object(let members) in examples {
      names += members.map(\.name).filter { !names.contains($0) }
    }
    return names
  }
}
