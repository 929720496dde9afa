import Testing

/// Recursive schemas: reading them must end.
@Suite("A schema that leads back to itself", .timeLimit(.minutes(1)))
struct RecursionTests {
  @Test(
    "has a type",
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
  func ends(schemas: String) throws {
    let snippet = try Snippet(
      """
      paths:
        /a:
          get:
            responses:
              200:
                description: ''
                content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
      components:
        schemas:
          \(schemas)
      """)
    guard case .json = try snippet.operation.success.content else {
      Issue.record("the answer has no type")
      return
    }
  }
}
