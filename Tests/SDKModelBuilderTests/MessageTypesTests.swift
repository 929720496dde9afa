import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Required `readOnly` and `writeOnly` properties")
struct MessageTypesTests {
  private static let components = """
    components:
      schemas:
        Pet:
          properties: {id: {type: integer, ACCESS: true}}
          required: [id]
        Litter:
          properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}
    """

  /// The messages in which the property is required.
  private func requirement(
    _ access: String, sends: String?, returns: String?
  ) throws -> Property.Requirement {
    func content(_ schema: String) -> String {
      "content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}"
    }
    let body = sends.map { "requestBody: {\(content($0))}\n" } ?? ""
    let response =
      returns.map { "200: {description: '', \(content($0))}" } ?? "204: {description: ''}"
    let snippet = try Snippet(
      operation: body + "responses: {\(response)}", method: "post",
      components: Self.components.replacing("ACCESS", with: access))
    return try snippet.record("Pet").properties[0].requirement
  }

  @Test(
    "Such a property is required only in its direction, if the type occurs in both",
    arguments: [
      ("readOnly", nil, "Pet", .always),
      ("readOnly", "Pet", nil, .inResponses),
      ("readOnly", "Pet", "Pet", .inResponses),
      ("writeOnly", "Pet", nil, .always),
      ("writeOnly", nil, "Pet", .inRequests),
      ("writeOnly", "Pet", "Pet", .inRequests),
      ("deprecated", "Pet", "Pet", .always),
    ] as [(String, String?, String?, Property.Requirement)])
  func directions(access: String, sends: String?, returns: String?, expected: Property.Requirement)
    throws
  {
    #expect(try requirement(access, sends: sends, returns: returns) == expected)
  }

  @Test(
    "Such a property is required only in its direction, if another type contains its type",
    arguments: [
      ("readOnly", "Litter", nil, .inResponses), ("readOnly", nil, "Litter", .always),
      ("writeOnly", nil, "Litter", .inRequests), ("writeOnly", "Litter", nil, .always),
    ] as [(String, String?, String?, Property.Requirement)])
  func contained(access: String, sends: String?, returns: String?, expected: Property.Requirement)
    throws
  {
    #expect(try requirement(access, sends: sends, returns: returns) == expected)
  }

  @Test("A write-only property of an unused type is optional in responses")
  func unused() throws {
    #expect(try requirement("readOnly", sends: nil, returns: nil) == .always)
    #expect(try requirement("writeOnly", sends: nil, returns: nil) == .inRequests)
  }

  @Test("A read-only property is optional in a parameter")
  func parameters() throws {
    let snippet = try Snippet(
      operation: """
        parameters:
          - {name: pet, in: query, schema: {$ref: '#/components/schemas/Pet'}}
        responses: {204: {description: ''}}
        """, components: Self.components.replacing("ACCESS", with: "readOnly"))
    #expect(try snippet.record("Pet").properties[0].requirement == .inResponses)
  }

  @Test("An optional property is required in no message")
  func optional() throws {
    let snippet = try Snippet(
      operation: "responses: {204: {description: ''}}",
      components: """
        components:
          schemas:
            Pet:
              properties: {id: {type: integer, writeOnly: true}}
        """)
    #expect(try snippet.record("Pet").properties[0].requirement == .never)
  }

  @Test("A property that is required in its direction counts as always required")
  func always() throws {
    let snippet = try Snippet(
      operation: "responses: {204: {description: ''}}",
      components: Self.components.replacing("ACCESS", with: "writeOnly"))
    #expect(try snippet.record("Pet").properties[0].isAlwaysRequired)
  }
}
