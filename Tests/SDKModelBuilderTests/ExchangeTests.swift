import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Exchanges")
struct ExchangeTests {
  private let operation = """
    operationId: getPet
    requestBody:
      content:
        application/json: {schema: {$ref: '#/components/schemas/Pet'}}
        text/*: {schema: {properties: {line: {type: string}}}}
    responses:
      200:
        description: The pet.
        headers:
          X-Count: {schema: {type: integer}, required: true}
          X-Note: {deprecated: true}
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
          application/xml: {schema: {type: array, items: {type: string}}}
          application/jsonl: {itemSchema: {type: integer}}
      202:
        description: Later.
        content:
          application/json: {schema: {properties: {job: {type: string}}}}
      404: {description: None.}
    """
  private let components = "components: {schemas: {Pet: {properties: {name: {type: string}}}}}"

  private func exchange() throws -> (exchange: Exchange, sdk: SDK) {
    let snippet = try Snippet(operation: operation, method: "put", components: components)
    return (try snippet.operation.exchange, snippet.sdk)
  }

  @Test("Every media type of the request and of each response has its type")
  func contents() throws {
    let (exchange, _) = try exchange()
    let request = try #require(exchange.request)
    #expect(
      request.contents.map { "\($0.mediaType): \($0.type?.text ?? "-")" }
        == ["application/json: Pet", "text/*: getPet_request"])
    #expect(exchange.responses.map(\.status) == [.code(200), .code(202), .code(404)])
    #expect(
      exchange.responses[0].contents.map { "\($0.mediaType): \($0.type?.text ?? "-")" }
        == ["application/json: Pet", "application/xml: [string]", "application/jsonl: -"])
    #expect(
      exchange.responses[1].contents.map { $0.type?.text } == ["pets_update_accepted_response"])
    #expect(exchange.responses[2].contents.isEmpty)
  }

  @Test("Streams have the type of their elements")
  func elements() throws {
    let (exchange, _) = try exchange()
    #expect(exchange.responses[0].contents.map { $0.elementType?.text } == [nil, nil, "integer"])
  }

  @Test("The header fields of each response have their types")
  func headers() throws {
    let (exchange, _) = try exchange()
    let headers = exchange.responses[0].headers
    #expect(headers.map(\.name) == ["x-count", "x-note"])
    #expect(headers.map(\.type.text) == ["integer", "string"])
    #expect(headers.map(\.isRequired) == [true, false])
    #expect(headers.map(\.isDeprecated) == [false, true])
  }

  @Test("Types that no method uses are not declared")
  func undeclaredTypes() throws {
    let (_, sdk) = try exchange()
    #expect(sdk.types.map(\.id.path) == [["Pet"], ["pets_update_accepted_response"]])
    #expect(sdk.undeclaredTypes.map(\.id.path) == [["getPet_request"]])
  }

  @Test("Types that no method uses take no names")
  func names() throws {
    let snippet = try Snippet(
      """
      paths:
        /pets:
          get:
            operationId: pets.list
            responses:
              200:
                description: ''
                content: {application/xml: {schema: {properties: {xml: {type: string}}}}}
          post:
            operationId: pets.list_response
            responses:
              200:
                description: ''
                content: {application/json: {schema: {properties: {json: {type: string}}}}}
      """)
    #expect(snippet.sdk.types.map(\.id.path) == [["pets_list_response_response"]])
  }
}
