import Testing

@testable import DocumentLint

@Suite("Rules of calls")
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

  @Test("name an operation after its resources if its id repeats its method and path")
  func generatedIDs() throws {
    #expect(
      try ids([
        operation("/v1/customers", "get", "GetCustomers"),
        operation("/v1/customers/{customer}", "post", "PostCustomersCustomer"),
        operation("/v1/customers/{customer}/sources", "get", "GetCustomersCustomerSources"),
        operation("/v1/charges/{charge}/capture", "post", "PostChargesChargeCapture"),
      ]) == ["customers.list", "customers.update", "customers.sources.list", "charges.capture"])
  }

  @Test("keep the name of the function that FastAPI puts before the path and the method")
  func functionNames() throws {
    #expect(
      try ids([
        operation("/items/{item_id}", "get", "read_item_items__item_id__get"),
        operation("/pets", "get", "list_pets"),
      ]) == ["read_item"])
  }

  @Test("keep ids that were chosen by people")
  func chosenIDs() throws {
    #expect(
      try ids([
        operation("/pets", "get", "getPets"), operation("/pets/{id}", "get", "getPet"),
        operation("/shops", "get", "getShops"), operation("/shops/{id}", "put", "replaceShop"),
      ]) == [])
  }

  @Test("ask before an id in another style renames the call")
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
    "remove the body of a GET of which nothing is said, and ask of any other",
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

  @Test("make a security scheme of a parameter that carries a credential")
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
    "take the scheme that the document shows for the header field Authorization",
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

  @Test("make a scheme of the first of two credentials of a call, and ask about the second")
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

  @Test("remove a parameter that operations refer to, and leave the component")
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
    "take a name for that of a credential",
    arguments: [
      ("X-API-Key", true), ("Authorization", true), ("x-auth-token", true), ("apikey", true),
      ("Ocp-Apim-Subscription-Key", true), ("Idempotency-Key", false), ("X-CSRF-Token", false),
      ("Proxy-Authorization", false), ("X-Request-ID", false), ("token", true),
    ])
  func names(_ name: String, _ isCredential: Bool) {
    #expect(CredentialName.isCredential(name) == isCredential)
  }
}
