import Testing

@testable import DocumentLint

@Suite("Lint rules for operations")
struct CallRuleTests {
  private func operation(
    _ path: String, _ method: String, _ id: String, _ rest: String = ""
  ) -> String {
    "  \(path): {\(method): {operationId: \(id)\(rest), responses: {'204': {description: None}}}}"
  }

  private func ids(_ operations: [String]) throws -> [String] {
    let text = document((["paths:"] + operations).joined(separator: "\n"))
    return try linting(text, rules: [.generatedOperationID]).findings(of: .generatedOperationID)
      .compactMap { $0.proposal?.split(separator: " ").last.map(String.init) }
  }

  @Test("An operation is named after its resources if its id repeats method and path")
  func generatedIDs() throws {
    #expect(
      try ids([
        operation("/v1/customers", "get", "GetCustomers"),
        operation("/v1/customers/{customer}", "post", "PostCustomersCustomer"),
        operation("/v1/customers/{customer}/sources", "get", "GetCustomersCustomerSources"),
        operation("/v1/charges/{charge}/capture", "post", "PostChargesChargeCapture"),
      ]) == ["customers.list", "customers.update", "customers.sources.list", "charges.capture"])
  }

  @Test("The function name that FastAPI puts before path and method is kept")
  func functionNames() throws {
    #expect(
      try ids([
        operation("/items/{item_id}", "get", "read_item_items__item_id__get"),
        operation("/pets", "get", "list_pets"),
      ]) == ["read_item"])
  }

  @Test("Ids that people chose are kept")
  func chosenIDs() throws {
    #expect(
      try ids([
        operation("/pets", "get", "getPets"), operation("/pets/{id}", "get", "getPet"),
        operation("/shops", "get", "getShops"), operation("/shops/{id}", "put", "replaceShop"),
      ]) == [])
  }

  @Test("An id in another style needs confirmation if the call is renamed")
  func restyling() throws {
    let usual = ["a", "b", "c", "d", "e"].map { operation("/\($0)", "get", "list_\($0)_items") }
    func question(_ path: String, _ id: String) throws -> [String?] {
      let text = document(
        (["paths:"] + usual + [operation(path, "get", id)]).joined(separator: "\n"))
      return try linting(text, rules: [.mixedOperationIDs]).findings(of: .mixedOperationIDs)
        .map(\.question)
    }
    #expect(try question("/pets", "listPets") == [nil])
    #expect(
      try question("/pets", "shops/list-pets") == ["may `shops.listPets` become `pets.list`?"])
  }

  // MARK: Bodies

  @Test(
    "An undescribed body of a GET is removed, and any other needs confirmation",
    arguments: [
      ("{type: object, properties: {}}", true), ("{}", true),
      ("{type: object, properties: {a: {}}}", false), ("{$ref: '#/components/schemas/A'}", false),
    ])
  func bodies(_ schema: String, _ isFixable: Bool) throws {
    let text = document(
      "paths:\n"
        + operation(
          "/a", "get", "a",
          ", requestBody: {content: {application/x-www-form-urlencoded: {schema: \(schema)}}}")
        + "\ncomponents: {schemas: {A: {type: object}}}")
    let lint = try linting(text, rules: [.bodyOnGet])
    #expect(lint.findings(of: .bodyOnGet).map(\.isFixable) == [isFixable])
  }

  // MARK: Credentials

  @Test("A parameter with a credential becomes a security scheme")
  func credentials() throws {
    let parameter =
      ", parameters: [{name: X-API-Key, in: header, required: true, schema: {type: string}}]"
    let text = document(
      ["paths:", operation("/a", "get", "a", parameter), operation("/b", "get", "b")]
        .joined(separator: "\n"))
    #expect(
      try linting(text).proposal(of: .credentialParameter) == """
        - target: $
          update:
            components:
              securitySchemes:
                apiKey:
                  type: apiKey
                  in: header
                  name: X-API-Key
        - target: $.paths['/a'].get
          update:
            security:
              - apiKey: []
        - target: $.paths['/a'].get.parameters[?@.name=='X-API-Key']
          remove: true
        """)
  }

  @Test(
    "The header field Authorization becomes the scheme that the document shows",
    arguments: [
      ("example: Bearer abc", "scheme: bearer"), ("example: Basic abc", "scheme: basic"),
      ("description: A bearer token", "scheme: bearer"), ("description: The key", "in: header"),
      ("example: abc", "in: header"),
    ])
  func authorization(_ field: String, _ line: String) throws {
    let text = document(
      "paths:\n"
        + operation(
          "/a", "get", "a",
          ", parameters: [{name: Authorization, in: header, schema: {type: string, \(field)}}]"))
    let lint = try linting(text, rules: [.credentialParameter])
    #expect(try lint.proposal(of: .credentialParameter).contains(line))
    #expect(try linting(text, overlays: [lint.overlay]).findings(of: .credentialParameter).isEmpty)
  }

  @Test(
    "The first of two credentials of a call becomes a scheme, and the second needs confirmation")
  func twoCredentials() throws {
    func parameter(_ name: String) -> String {
      "{name: \(name), in: header, required: true, schema: {type: string}}"
    }
    let text = document(
      "paths:\n"
        + operation(
          "/a", "get", "a",
          ", parameters: [\(parameter("X-API-Key")), \(parameter("X-App-Key"))]"))
    let lint = try linting(text, rules: [.credentialParameter])
    #expect(lint.findings(of: .credentialParameter).map(\.isFixable) == [true, false])
    let rest = try linting(text, overlays: [lint.overlay]).findings(of: .credentialParameter)
    #expect(rest.count == 1)
  }

  @Test("A referenced parameter is removed from the operations, and the component stays")
  func sharedParameters() throws {
    let reference = ", parameters: [{$ref: '#/components/parameters/Key'}]"
    let text = document(
      [
        "paths:", operation("/a", "get", "a", reference), operation("/b", "get", "b", reference),
        "components: {parameters: {Key: {name: api_key, in: header, schema: {type: string}}}}",
      ].joined(separator: "\n"))
    let lint = try linting(text, rules: [.credentialParameter])
    #expect(lint.findings(of: .credentialParameter).count == 1)
    #expect(lint.overlay.contains("$.paths['/a'].get.parameters[?@['$ref']=="))
    #expect(try linting(text, overlays: [lint.overlay]).findings(of: .credentialParameter).isEmpty)
  }

  @Test(
    "A parameter is recognized as a credential by its name",
    arguments: [
      ("X-API-Key", true), ("Authorization", true), ("x-auth-token", true), ("apikey", true),
      ("Ocp-Apim-Subscription-Key", true), ("Idempotency-Key", false), ("X-CSRF-Token", false),
      ("Proxy-Authorization", false), ("X-Request-ID", false), ("token", true),
    ])
  func names(_ name: String, _ isCredential: Bool) {
    #expect(CredentialName.isCredential(name) == isCredential)
  }
}
