import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Tolerated errors")
struct ToleranceTests {
  /// A document with a mark before the subject of the warning.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: DiagnosticCode
    var text: String

    init(_ name: String, _ code: DiagnosticCode, _ text: String) {
      testDescription = name
      self.code = code
      self.text = text
    }

    var document: String { text.filter { $0 != "◆" } }

    var location: String {
      let lines = text.prefix { $0 != "◆" }.split(separator: "\n", omittingEmptySubsequences: false)
      return "api.yaml:\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
    }
  }

  private static func schema(_ text: String) -> String { Sample.schemas("A: " + text) }

  private static func operation(_ text: String) -> String {
    Sample.rest("paths: {/a: {get: {\(text)}}}\n")
  }

  static let faults = [
    Fault("a file for a type", .inexactType, schema("{type: ◆file}")),
    Fault("a type in capitals", .inexactType, schema("{type: ◆String}")),
    Fault("a type of another language", .inexactType, schema("{type: ◆int}")),
    Fault("no type at all", .inexactType, schema("{type: ◆any}")),
    Fault("a property that says it is required", .ignoredField, schema("{required: ◆true}")),
    Fault(
      "an extension of Specsmith's that is misspelt", .unsupportedField,
      operation("◆x-specsmith-pol: {}, responses: {}")),
    Fault(
      "an extension of Specsmith's where it means nothing", .unsupportedField,
      schema("{◆x-specsmith-wait: {}}")),
    Fault("one required name", .inexactField, schema("{required: ◆a, properties: {a: {}}}")),
    Fault("an empty enum", .emptyEnum, schema("{enum: ◆[]}")),
    Fault("one value for an enum", .inexactField, schema("{enum: ◆red}")),
    Fault("a default of another type", .defaultMismatch, schema("{type: integer, default: ◆a}")),
    Fault("a number between quotes", .droppedConstraint, schema("{minimum: ◆'1'}")),
    Fault("a length between quotes", .droppedConstraint, schema("{minLength: ◆'1'}")),
    Fault("a pattern of another language", .droppedPattern, schema("{pattern: ◆'\\A[a-z]'}")),
    Fault(
      "a pattern that is too large", .droppedPattern,
      schema("{pattern: ◆'(((a{1,1000}b){1,1000}c){1,1000}d){1,1000}'}")),
    Fault(
      "properties by a pattern that is none", .droppedPattern,
      schema("{patternProperties: {◆'(': {type: string}}}")),
    Fault("a list for a description", .unexpectedType, schema("{description: ◆[a]}")),
    Fault("a reason for a deprecation", .inexactField, schema("{deprecated: ◆use B}")),
    Fault(
      "a style of a header field", .inexactField,
      operation(
        "responses: {'200': {description: a, headers: {A: {style: ◆form, schema: {}}}}}")),
    Fault(
      "a schema that was left out, and another whose name shares most of its words",
      .missingDefinition,
      schema("{$ref: ◆'#/components/schemas/ItemToggleOverrideType'}\nItemOverride: {}")),
    Fault("a property that is left empty", .emptyField, schema("{properties: {a: ◆null}}")),
    Fault(
      "a mapping of a discriminator to nowhere", .unknownMapping,
      schema("{discriminator: {propertyName: a, mapping: {b: ◆'#/components/schemas/B'}}}")),
    Fault(
      "a component's name for a reference", .inexactReference, schema("{$ref: ◆A2}\nA2: {}")),
    Fault(
      "a schema that nothing defines", .missingDefinition,
      schema("{$ref: ◆'#/components/schemas/Nobody'}")),
    Fault(
      "a body that nothing defines", .missingDefinition,
      operation("requestBody: {$ref: ◆'#/components/requestBodies/a'}, responses: {}")),
    Fault(
      "a response that nothing defines", .missingDefinition,
      operation("responses: {'200': {$ref: ◆'#/components/responses/a'}}")),
    Fault("a response that is left empty", .emptyField, operation("responses: {200: ◆null}")),
    Fault("a status with words", .invalidStatus, operation("responses: {◆200 OK: {}}")),
    Fault(
      "a media type's nickname", .invalidMediaType,
      operation("responses: {200: {description: a, content: {◆json: {}}}}")),
    Fault(
      "a parameter that stands twice", .duplicateParameter,
      operation("parameters: [{name: a, in: query, schema: {}}, ◆{name: a, in: query}]")),
    Fault(
      "a header field that stands twice", .duplicateParameter,
      operation("parameters: [{name: a, in: header, schema: {}}, ◆{name: A, in: header}]")),
    Fault(
      "a place in capitals", .inexactField, operation("parameters: [{name: a, in: ◆Query}]")),
    Fault(
      "a style of another place", .inexactField,
      operation("parameters: [{name: a, in: query, style: ◆simple, schema: {}}]")),
    Fault("a method in capitals", .inexactField, Sample.rest("paths: {/a: {◆GET: {}}}\n")),
    Fault("a path without its slash", .inexactPath, Sample.rest("paths: {◆a: {get: {}}}\n")),
    Fault("a colon for a parameter", .inexactPath, Sample.rest("paths: {◆/a/:id: {}}\n")),
    Fault(
      "two paths alike", .ambiguousPath, Sample.rest("paths: {'/{a}': {}, ◆'/{b}': {}}\n")),
    Fault(
      "a default that is not allowed", .defaultMismatch,
      Sample.rest(
        "servers: [{url: '{a}', variables: {a: {default: ◆x, enum: [y]}}}]\npaths: {}\n")),
    Fault(
      "what stands beside a reference in 3.0", .referenceSiblings,
      Sample.schemas("A: ◆{$ref: '#/components/schemas/B', type: object}\nB: {}", version: "3.0.3")),
  ]

  @Test(
    "A construct with a clear intent is read as intended, with a warning at its location",
    arguments: faults)
  func warning(_ fault: Fault) throws {
    let reading = try Reading.of(fault.document)
    #expect(reading.errors.isEmpty)
    let found = reading.diagnostics.map { "\($0.location?.description ?? "") \($0.code)" }
    #expect(found.contains("\(fault.location) \(fault.code)"), "\(found)")
  }

  @Test(
    "An empty optional part has no diagnostic",
    arguments: [
      schema(
        "{description: null, properties: null, required: null, enum: null, example: null, title: null, type: object}"
      ),
      schema(
        "{type: array, items: null, minItems: null, pattern: null, additionalProperties: null}"),
      operation(
        "parameters: null, tags: null, summary: null, responses: {200: {description: null, content: null, headers: null}}"
      ),
      operation(
        "security: null, requestBody: null, callbacks: null, deprecated: null, servers: null, responses: {}"
      ),
      Sample.rest("security:\ntags:\nservers:\nexternalDocs:\npaths:\n"),
    ])
  func empty(document: String) throws {
    #expect(try Reading.of(document).diagnostics.isEmpty)
  }

  @Test("The intended value is read")
  func meanings() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths:
          pets/:id:
            GET: {operationId: a, responses: {200 OK: {content: {json: {schema: {type: int}}}}}}
        components:
          schemas:
            Tuple: {type: array, items: [{type: string}, {type: integer}], additionalItems: false}
            Bound: {type: integer, minimum: 1, exclusiveMinimum: true, nullable: true}
            Old: {type: datetime}

        """))
    #expect(reading.errors.isEmpty)
    let operation = try #require(reading.operation("a"))
    #expect(operation.path == "/pets/{id}" && operation.method == "GET")
    #expect(operation.responses.first?.response.content.first?.name == "application/json")
    let tuple = reading.schema("Tuple")?.applicators
    #expect(tuple?.prefixItems.count == 2 && tuple?.items?.boolean == false)
    let bound = reading.schema("Bound")?.validation
    #expect(bound?[.exclusiveMinimum]?.text == "1" && bound?[.minimum] == nil)
    #expect(bound?.isNullable == true)
    #expect(reading.schema("Old")?.validation.format == "date-time")
  }

  @Test("A reference that is probably misspelt is an error with a suggestion")
  func misspelt() throws {
    let reading = try Reading.of(
      Sample.schemas("A: {$ref: '#/components/schemas/Anmial'}\nAnimal: {}"))
    #expect(reading.errors.map(\.code) == [.referenceNotFound])
    #expect(reading.errors.first?.hint == "did you mean `#/components/schemas/Animal`?")
  }

  @Test("A child that extends its parent, a choice among its children, is not a cycle")
  func inheritance() throws {
    let reading = try Reading.of(
      Sample.schemas(
        """
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {type: string}}}]}
        """))
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("Schemas that only refer to each other are errors, without further errors")
  func circular() throws {
    let reading = try Reading.of(
      Sample.schemas(
        """
        A: {anyOf: [{$ref: '#/components/schemas/B'}]}
        B: {oneOf: [{$ref: '#/components/schemas/A'}]}
        C: {allOf: [{$ref: '#/components/schemas/A'}]}
        """))
    #expect(reading.errors.map(\.code) == [.circularReference, .circularReference])
    #expect(reading.errors.compactMap { $0.location?.line } == [5, 6])
  }
}
