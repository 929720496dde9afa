import SDKModel
import Testing

@Suite("Choices beside a type")
struct DecidedChoiceTests {
  private func type(of choice: String, beside schema: String) throws -> String {
    let snippet = try Snippet(
      """
      components:
        schemas:
          Pet: {type: object, properties: {name: {type: string}}}
          Envelope: {type: object, properties: {result: {anyOf: \(choice)}}}
          Page:
            allOf:
            - $ref: '#/components/schemas/Envelope'
            - {type: object, properties: {result: \(schema)}}
      """)
    let property = try snippet.record("Page").properties.first { $0.name == "result" }
    return try #require(property).type.text
  }

  @Test("If one alternative has the type, there is no choice")
  func made() throws {
    let choice = "[{type: object}, {type: array, items: {}}, {type: string}]"
    #expect(
      try type(
        of: choice, beside: "{type: array, items: {$ref: '#/components/schemas/Pet'}}") == "[Pet]")
    #expect(try type(of: choice, beside: "{type: string}") == "string")
  }

  @Test("If several alternatives have the type, the choice stays")
  func open() throws {
    let choice =
      "[{type: array, items: {type: string}}, {type: array, items: {type: integer}}, {type: string}]"
    let type = try type(of: choice, beside: "{type: array}")
    #expect(type.hasPrefix("Page."), "\(type)")
  }
}
