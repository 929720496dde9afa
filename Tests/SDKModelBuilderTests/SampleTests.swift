import Diagnostics
import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Sample calls")
struct SampleTests {
  @Test("Samples are omitted if required properties need exponentially many values")
  func explosion() throws {
    // Each level has eight values of the next: 8 to the power of 9 in all.
    let levels = (0..<9).map { level in
      let names = (0..<8).map { "p\($0)" }
      let properties = names.map { "\($0): {$ref: '#/components/schemas/L\(level + 1)'}" }
      return "    L\(level): {type: object, required: [\(names.joined(separator: ", "))], "
        + "properties: {\(properties.joined(separator: ", "))}}"
    }
    let (document, _) = try Snippet.document(
      """
      paths:
        /trees:
          post:
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/L0'}}}
            responses: {'204': {description: Done}}
        /leaves:
          post:
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/L9'}}}
            responses: {'204': {description: Done}}
      components:
        schemas:
      \(levels.joined(separator: "\n"))
          L9: {type: object, required: [a], properties: {a: {type: string}}}
      """)
    let sdk = SDKModelBuilder(document).build().sdk
    let calls = SampleCallBuilder(sdk: sdk, document: document).allCalls()
    #expect(calls.map(\.operation.key.title) == ["POST /leaves"])
  }

  @Test("Lists and objects within a form have contents, since nothing is sent of empty ones")
  func filledParts() throws {
    let schema = """
      {type: object, required: [events, shipping, metadata], properties: {
        events: {type: array, items: {type: string}},
        shipping: {type: object, required: [address], properties: {
          address: {type: object, properties: {city: {type: string}, zip: {type: string}}}}},
        metadata: {type: object, additionalProperties: {type: string}}}}
      """.split(separator: "\n").joined()
    let (document, _) = try Snippet.document(
      """
      paths:
        /forms:
          post:
            requestBody:
              required: true
              content: {application/x-www-form-urlencoded: {schema: \(schema)}}
            responses: {'204': {description: Done}}
        /values:
          post:
            requestBody:
              required: true
              content: {application/json: {schema: \(schema)}}
            responses: {'204': {description: Done}}
      """)
    let sdk = SDKModelBuilder(document).build().sdk
    let bodies = SampleCallBuilder(sdk: sdk, document: document).allCalls().map { call in
      call.body?.literal.json ?? ""
    }
    #expect(
      bodies == [
        #"{"events": ["example"], "shipping": {"address": {"city": "example"}}, "#
          + #""metadata": {"example": "example"}}"#,
        #"{"events": [], "shipping": {"address": {}}, "metadata": {}}"#,
      ])
  }

  @Test(
    "A sample has the properties that a rule wants, and not those that exclude each other",
    arguments: [
      // One of them, and not both.
      (
        "anyOf: [{required: [a]}, {required: [b]}], not: {required: [a, b]}",
        #"{"a": "example"}"#, #"{"a": "example", "c": "example"}"#
      ),
      (
        "oneOf: [{required: [a]}, {required: [b]}]",
        #"{"a": "example"}"#, #"{"a": "example", "c": "example"}"#
      ),
      // At least one of them.
      (
        "anyOf: [{required: [b]}, {required: [c]}]",
        #"{"b": "example"}"#, #"{"a": "example", "b": "example", "c": "example"}"#
      ),
      // The required property decides.
      (
        "required: [b], oneOf: [{required: [a]}, {required: [b]}]",
        #"{"b": "example"}"#, #"{"b": "example", "c": "example"}"#
      ),
    ])
  func presence(rule: String, required: String, all: String) throws {
    let item = "properties: {a: &s {type: string}, b: *s, c: *s}, \(rule)"
    for (arguments, json) in [(SampleArguments.required, required), (.all, all)] {
      #expect(try bodies(ofItem: item, arguments) == [json])
    }
  }

  @Test(
    "A sample has required properties that the schema does not declare",
    arguments: [
      ("required: [a, x]", #"{"a": "example", "x": "example"}"#),
      ("required: [x], additionalProperties: {type: integer}", #"{"x": 1}"#),
      ("required: [x], example: {x: [1]}", #"{"x": [1]}"#),
      ("required: [x], additionalProperties: false", nil),
    ] as [(String, String?)])
  func undeclared(rule: String, json: String?) throws {
    let item = "properties: {a: {type: string}}, \(rule)"
    #expect(try bodies(ofItem: item, .required) == (json.map { [$0] } ?? []))
  }

  @Test("The last variant of a large union is tried, if only it excludes the others")
  func lastVariant() throws {
    // Each of the others is there twice, so that their values agree with two of them.
    let others = (0..<12).map {
      "{type: object, required: [p\($0 % 6)], properties: {p\($0 % 6): {type: string}}}"
    }
    let item =
      "properties: {c: {oneOf: [\(others.joined(separator: ", ")), "
      + "{type: object, required: [z], properties: {z: {type: string}}}]}}, required: [c]"
    #expect(try bodies(ofItem: item, .required) == [#"{"c": {"z": "example"}}"#])
  }

  @Test(
    "An operation without a sample tells what is wrong with the values that were found",
    arguments: [
      (
        "{type: object, required: [a], properties: {a: {oneOf: [{type: object}, {type: object}]}}}",
        "the body at /a agrees with more than one of the schemas of `oneOf`"
      ),
      (
        "{allOf: [{type: string}, {type: integer}]}",
        "the body: no value agrees with the schema: `type: string` and `type: integer` have no value in common"
      ),
    ])
  func obstacle(schema: String, message: String) throws {
    let (document, _) = try Snippet.document(
      """
      paths:
        /items:
          post:
            requestBody:
              required: true
              content: {application/json: {schema: \(schema)}}
            responses: {'204': {description: Done}}
      """)
    let builder = SampleCallBuilder(sdk: SDKModelBuilder(document).build().sdk, document: document)
    #expect(builder.allCalls().isEmpty)
    #expect(builder.operations.map { builder.obstacle(to: $0) } == [message])
  }

  /// The body of the call of an operation that takes an object, as JSON; empty if there is no sample.
  private func bodies(ofItem item: String, _ arguments: SampleArguments) throws -> [String?] {
    let (document, _) = try Snippet.document(
      """
      paths:
        /items:
          post:
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
            responses: {'204': {description: Done}}
      components:
        schemas:
          Item: {type: object, \(item)}
      """)
    let sdk = SDKModelBuilder(document).build().sdk
    return SampleCallBuilder(sdk: sdk, document: document, arguments: arguments).allCalls()
      .map { $0.body?.literal.json }
  }
}
