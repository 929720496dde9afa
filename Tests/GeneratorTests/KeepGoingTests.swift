import Diagnostics
import DocumentTree
import Generator
import Testing

/// With `keepGoing`, broken parts are left out with everything that depends on them, and nothing
/// else.
@Suite("Leaving out broken parts")
struct KeepGoingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Inserted into ``document(paths:components:)``.
    var paths = ""
    var components = ""
    /// `kind name` of each part that is left out, in order.
    var leftOut: [String]
    /// The number of operations besides the valid one.
    var operations = 0
  }

  private static func document(paths: String, components: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Pets, version: '1'}
    servers: [{url: 'https://pets.test'}]
    security: [{key: []}]
    paths:
      /pets:
        get:
          operationId: listPets
          responses: {'200': {description: All, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
    \(paths)
    components:
      schemas:
        Pet: {type: object, properties: {name: {type: string}}}
      securitySchemes:
        key: {type: apiKey, name: k, in: header}
    \(components)
    """
  }

  private static let ok = "responses: {'204': {description: Done}}"

  private func run(_ row: Row, keepsGoing: Bool) -> Generator.Result {
    let text = Self.document(paths: row.paths, components: row.components)
    var settings = Settings()
    settings.keepsGoing = keepsGoing
    return Generator.run(
      Generator.Input(
        document: Source(file: "pets.yaml", bytes: Array(text.utf8)), settings: settings))
  }

  @Test("A broken part is left out with everything that depends on it", arguments: rows)
  func leftOut(_ row: Row) {
    let result = run(row, keepsGoing: true)
    #expect(result.files != nil, "\(result.diagnostics)")
    #expect(
      result.report.leftOut.map { "\($0.kind.rawValue) \($0.name)" } == row.leftOut,
      "\(result.diagnostics)")
    #expect(result.report.generated.operations == 1 + row.operations)
    #expect(result.leavesOut)
    #expect(!result.diagnostics.contains { $0.severity == .error })
  }

  @Test(
    "Without the option, it is an error, and the result states that it can be left out",
    arguments: rows)
  func refused(_ row: Row) {
    let result = run(row, keepsGoing: false)
    #expect(result.files == nil && !result.leavesOut && result.canKeepGoing)
    #expect(result.report.leftOut.isEmpty)
  }

  private static let rows: [Row] = [
    Row(
      testDescription: "an operation with a parameter that is not there",
      paths: """
          /a:
            get: {operationId: a, parameters: [{$ref: '#/components/parameters/Page'}], \(ok)}
            put: {operationId: b, \(ok)}
        """, leftOut: ["operation GET /a"], operations: 1),
    Row(
      testDescription: "a path whose own parameter is not there",
      paths: """
          /a:
            parameters: [{$ref: '#/components/parameters/Page'}]
            get: {operationId: a, \(ok)}
        """, leftOut: ["path /a"]),
    Row(
      testDescription: "an optional parameter that no request can hold",
      paths: """
          /a:
            get: {operationId: a, parameters: [{name: 'X Y', in: header, schema: {}}], \(ok)}
        """, leftOut: ["parameter X Y"], operations: 1),
    Row(
      testDescription: "a parameter that is needed takes its operations along",
      paths: """
          /a:
            get: {operationId: a, parameters: [{$ref: '#/components/parameters/XY'}], \(ok)}
            put: {operationId: b, parameters: [{$ref: '#/components/parameters/XY'}], \(ok)}
        """,
      components: "  parameters: {XY: {name: 'X Y', in: header, required: true, schema: {}}}",
      leftOut: ["parameter X Y", "operation GET /a", "operation PUT /a"]),
    Row(
      testDescription: "a component that nothing uses",
      components: "  parameters: {XY: {name: 'X Y', in: header, required: true, schema: {}}}",
      leftOut: ["parameter X Y"]),
    Row(
      testDescription: "a header field of a response",
      paths: """
          /a:
            get: {operationId: a, responses: {'204': {description: Done, headers: {'X Y': {schema: {}}}}}}
        """, leftOut: ["header X Y"], operations: 1),
    Row(
      testDescription: "a response of a failure",
      paths: """
          /a:
            get: {operationId: a, responses: {'204': {description: Done}, '4O4': {description: None}}}
        """, leftOut: ["response 4O4"], operations: 1),
    Row(
      testDescription: "the only response of a success takes its operation along",
      paths: """
          /a:
            get: {operationId: a, responses: {'2O0': {description: Done}, '404': {description: None}}}
        """, leftOut: ["response 2O0", "operation GET /a"]),
    Row(
      testDescription: "a security scheme of an unknown type",
      components: "    odd: {type: magic}", leftOut: ["security scheme odd"]),
    Row(
      testDescription: "a schema within another",
      components: """
          requestBodies:
            One: {content: {application/json: {schema: {properties: {a: {type: strng}, b: {$ref: '#/components/schemas/Pot'}}}}}}
        """, leftOut: ["schema ", "schema "]),
    Row(
      testDescription: "a path that is none",
      paths: "  /a/{b: {get: {operationId: a, \(ok)}}", leftOut: ["path /a/{b"]),
    Row(
      testDescription: "a server without an address, and a callback of no operation",
      paths: """
          /a:
            servers: [{description: nowhere}]
            get: {operationId: a, callbacks: {done: 5}, \(ok)}
        """, leftOut: ["server ", "callback done"], operations: 1),
  ]

  @Test("Nothing is generated from invalid YAML, or from another kind of document")
  func fatal() {
    for text in ["a: [", "openapi: 3.1.0\npaths: 5", "[]"] {
      var settings = Settings()
      settings.keepsGoing = true
      let result = Generator.run(
        Generator.Input(
          document: Source(file: "pets.yaml", bytes: Array(text.utf8)), settings: settings))
      #expect(result.files == nil && !result.canKeepGoing)
    }
  }
}
