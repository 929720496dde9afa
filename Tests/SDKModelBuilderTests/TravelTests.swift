import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("A required property")
struct TravelTests {
  private static let components = """
    components:
      schemas:
        Pet:
          properties: {id: {type: integer, ACCESS: true}}
          required: [id]
        Litter:
          properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}
    """

  /// Whether a caller must give the property, or can count on it.
  private func isRequired(_ access: String, sends: String?, returns: String?) throws -> Bool {
    func content(_ schema: String) -> String {
      "content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}"
    }
    let body = sends.map { "requestBody: {\(content($0))}\n" } ?? ""
    let response =
      returns.map { "200: {description: '', \(content($0))}" } ?? "204: {description: ''}"
    let snippet = try Snippet(
      operation: body + "responses: {\(response)}", method: "post",
      components: Self.components.replacing("ACCESS", with: access))
    return try snippet.record("Pet").properties[0].isRequired
  }

  @Test(
    "may be absent where it does not travel in each direction that the type does",
    arguments: [
      ("readOnly", nil, "Pet", true),
      ("readOnly", "Pet", nil, false),
      ("readOnly", "Pet", "Pet", false),
      ("writeOnly", "Pet", nil, true),
      ("writeOnly", nil, "Pet", false),
      ("writeOnly", "Pet", "Pet", false),
      ("deprecated", "Pet", "Pet", true),
    ] as [(String, String?, String?, Bool)])
  func directions(access: String, sends: String?, returns: String?, isRequired: Bool) throws {
    #expect(try self.isRequired(access, sends: sends, returns: returns) == isRequired)
  }

  @Test(
    "may be absent where the type travels within another one",
    arguments: [
      ("readOnly", "Litter", nil, false), ("readOnly", nil, "Litter", true),
      ("writeOnly", nil, "Litter", false), ("writeOnly", "Litter", nil, true),
    ] as [(String, String?, String?, Bool)])
  func held(access: String, sends: String?, returns: String?, isRequired: Bool) throws {
    #expect(try self.isRequired(access, sends: sends, returns: returns) == isRequired)
  }

  @Test("of a type that travels nowhere is absent where only a caller sets it")
  func unused() throws {
    #expect(try isRequired("readOnly", sends: nil, returns: nil))
    #expect(try !isRequired("writeOnly", sends: nil, returns: nil))
  }

  @Test("may be absent where a parameter carries it")
  func parameters() throws {
    let snippet = try Snippet(
      operation: """
        parameters:
          - {name: pet, in: query, schema: {$ref: '#/components/schemas/Pet'}}
        responses: {204: {description: ''}}
        """, components: Self.components.replacing("ACCESS", with: "readOnly"))
    #expect(try !snippet.record("Pet").properties[0].isRequired)
  }

  @Test("counts as always there, wherever it travels at all")
  func always() throws {
    let snippet = try Snippet(
      operation: "responses: {204: {description: ''}}",
      components: Self.components.replacing("ACCESS", with: "writeOnly"))
    #expect(try snippet.record("Pet").properties[0].isAlwaysThere)
  }
}
