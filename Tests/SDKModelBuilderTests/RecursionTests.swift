import SDKModelBuilder
import Testing

/// Recursive schemas: reading them must end.
@Suite("Recursive schemas", .timeLimit(.minutes(1)))
struct RecursionTests {
  @Test(
    "A recursive schema has a type",
    arguments: [
      "A: {anyOf: [{anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}]}",
      "A: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/A'}}]}",
      "A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}",
      "A: {allOf: [{properties: {b: {$ref: '#/components/schemas/A'}}}, {required: [b]}]}",
      "A: {additionalProperties: {$ref: '#/components/schemas/A'}}",
      "A: {properties: {b: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}}}",
      "A: {not: {$ref: '#/components/schemas/A'}}",
      "A: {prefixItems: [{$ref: '#/components/schemas/A'}]}",
      """
      A: {allOf: [{$ref: '#/components/schemas/P'}], properties: {s: {}}}
          P: {anyOf: [{anyOf: [{type: string}, {$ref: '#/components/schemas/P'}]}]}
      """,
      """
      A: {allOf: [{$ref: '#/components/schemas/P'}], properties: {s: {}}}
          P: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Q'}]}
          Q: {allOf: [{$ref: '#/components/schemas/P'}]}
      """,
      """
      A: {allOf: [{$ref: '#/components/schemas/P'}, {properties: {s: {$ref: '#/components/schemas/A'}}}]}
          P: {properties: {s: {$ref: '#/components/schemas/P'}}}
      """,
    ])
  func ends(schemas: String) throws { try expectType(schemas) }

  @Test(
    "A recursive schema has a type in each version and typing, whatever its siblings",
    arguments: [
      "A: {$ref: '#/components/schemas/A', maxProperties: 3}",
      "A: {allOf: [{$ref: '#/components/schemas/A'}], minLength: 3}",
      "A: {properties: {b: {$ref: '#/components/schemas/A', nullable: true, minProperties: 1}}}",
      "A: {type: array, items: {$ref: '#/components/schemas/A', minItems: 1}}",
      "A: {additionalProperties: {$ref: '#/components/schemas/A', maxProperties: 2}}",
      "A: {oneOf: [{type: string}, {$ref: '#/components/schemas/A', minLength: 1}]}",
      """
      A: {$ref: '#/components/schemas/B', maxProperties: 3}
          B: {$ref: '#/components/schemas/A', minProperties: 1}
      """,
      """
      A: {allOf: [{$ref: '#/components/schemas/B'}], nullable: true}
          B: {anyOf: [{$ref: '#/components/schemas/A', nullable: true}, {type: string}]}
      """,
    ], [Typing.inferred, .strict])
  func siblings(schemas: String, typing: Typing) throws {
    for version in ["3.0.3", "3.1.0"] {
      try expectType(schemas, typing: typing, version: version)
    }
  }

  private func expectType(
    _ schemas: String, typing: Typing = .inferred, version: String = "3.1.0"
  ) throws {
    let snippet = try Snippet(
      """
      paths:
        /a:
          get:
            responses:
              '200':
                description: ''
                content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
      components:
        schemas:
          \(schemas)
      """, typing: typing, version: version)
    guard case .json = try snippet.operation.success.content else {
      Issue.record("the response has no type")
      return
    }
  }
}
