import Testing

@testable import DocumentLint

@Suite("Lint rules")
struct RuleTests {
  @Test("A proposed id follows the document's style and verbs")
  func operationIDs() throws {
    func ids(_ others: String) throws -> [String] {
      let text = document(
        """
        paths:
          /api/v1/pets:
            get: {responses: {'204': {description: None}}}
            post: {responses: {'204': {description: None}}}
          /api/v1/pets/{id}:
            get: {responses: {'204': {description: None}}}
          /api/v1/pets/{id}/cancel:
            post: {responses: {'204': {description: None}}}
        \(others)
        """)
      let lint = try linting(text, rules: [.missingOperationID])
      return lint.findings(of: .missingOperationID).compactMap {
        $0.proposal?.split(separator: " ").last.map(String.init)
      }
    }
    func other(_ path: String, _ method: String, _ id: String) -> String {
      "  \(path): {\(method): {operationId: \(id), responses: {'204': {description: None}}}}"
    }
    #expect(try ids("") == ["listPets", "createPet", "getPet", "cancelPet"])
    #expect(
      try ids(other("/a", "get", "list_owners")) == [
        "list_pets", "create_pet", "get_pet", "cancel_pet",
      ])
    #expect(
      try ids(
        [
          other("/a/{id}", "get", "owners.retrieve"), other("/b/{id}", "get", "shops.retrieve"),
        ].joined(separator: "\n")) == ["pets.list", "pets.create", "pets.retrieve", "pets.cancel"])
    #expect(try ids(other("/a", "get", "listPets")).first == "listPetsGet")
  }

  @Test("No keyword is added to a type that it does not apply to")
  func types() throws {
    let lint = try linting(
      properties(
        "a: {type: boolean, description: 'One of `a`, `b`. Between 1 and 5. Defaults to 20.'}, "
          + "b: {type: string, description: 'Between 1 and 5. Defaults to 20.'}, "
          + "c: {type: integer, description: 'One of `a`, `b`. Default is `x`.'}, "
          + "d: {description: 'One of `a`, `b`. Between 1 and 5.'}, "
          + "e: {type: integer, description: Defaults to 1.5.}"))
    #expect(lint.diagnostics.map(\.message) == [])
  }

  @Test("The values of a nullable property include null")
  func nullableValues() throws {
    let lint = try linting(
      exchanged("kind: {type: [string, 'null'], description: 'One of `a`, `b`.'}"))
    let proposal = try lint.proposal(of: .proseValues)
    #expect(
      proposal == """
        - target: $.components.schemas.Pet.properties.kind
          update:
            enum:
              - a
              - b
              - null
        """)
  }

  @Test("A condition in a description becomes a rule if it names other properties")
  func conditions() throws {
    let lint = try linting(
      properties(
        "model: {type: string, enum: [acme/a, acme/b, own]}, "
          + "key: {type: string, description: Required when using acme/models.}, "
          + "base: {type: string, description: Required when using acme/models.}"))
    let findings = lint.findings(of: .proseConditionalRequired)
    #expect(
      findings.map(\.proposal) == [
        """
        # - target: $.components.schemas.Pet
        #   update:
        #     allOf:
        #       - description: Required when using acme/models.
        #         if:
        #           required:
        #             - model
        #           properties:
        #             model:
        #               pattern: '^acme/'
        #         then:
        #           required:
        #             - key
        #             - base
        """, nil,
      ])
    #expect(findings.last?.hint == "the rule proposed for `key` holds for this, too")
  }

  @Test("A condition that a rule already states is not reported")
  func statedConditions() throws {
    let lint = try linting(
      document(
        """
        components:
          schemas:
            Pet:
              type: object
              properties: {a: {type: string}, b: {type: string, description: Required if `a` is set.}}
              allOf: [{if: {required: [a]}, then: {required: [b]}}]
        """))
    #expect(lint.findings(of: .proseConditionalRequired).isEmpty)
  }

  @Test(
    "A property is recognized as a secret by its name",
    arguments: [
      ("password", true), ("user_password", true), ("clientSecret", true), ("api_key", true),
      ("apiKey", true), ("access_token", true), ("private_key", true), ("page_token", false),
      ("token", false), ("next_page_token", false), ("key", false), ("secret_id", false),
      ("max_tokens", false), ("password_hint", false), ("primary_key", false),
    ])
  func secrets(_ name: String, _ isSecret: Bool) {
    #expect(SecretName.isSecret(name) == isSecret)
  }

  @Test("Enum values are named by a description that names each of them")
  func valueNames() {
    func names(_ text: String) -> [String]? { ValueNames.names(of: ["0", "1"], in: Prose(text)) }
    #expect(names("0 - closed, 1 - half open") == ["closed", "halfOpen"])
    #expect(names("The state:\n* `0`: closed\n* `1`: open") == ["closed", "open"])
    #expect(names("0 (closed) or 1 (open)") == ["closed", "open"])
    #expect(names("0 is closed.") == nil)
    #expect(names("Between 0 and 1") == nil)
  }

  @Test("An invalid example is removed as a whole, whichever part is invalid")
  func examples() throws {
    let lint = try linting(
      document(
        """
        paths:
          /pets:
            get:
              operationId: list
              responses:
                '200':
                  description: All
                  content:
                    application/json:
                      schema: {type: object, properties: {a: {type: array, items: {type: integer}}}}
                      examples: {good: {value: {a: [1]}}, bad: {value: {a: [1, x]}}}
        """))
    let proposal = try lint.proposal(of: .contradictoryExample)
    #expect(
      proposal == """
        - target: $.paths['/pets'].get.responses['200'].content['application/json'].examples.bad
          remove: true
        """)
  }

  @Test("Findings in another file have no action, and say so")
  func otherFiles() throws {
    let text = document(
      "components:\n  schemas:\n    Shop: {properties: {pet: {$ref: 'pet.yaml'}}}")
    let pet = "type: object\nproperties:\n  nick: {type: string, description: Deprecated.}\n"
    let lint = try linting(text, files: ["pet.yaml": pet])
    let finding = try #require(lint.findings(of: .proseDeprecated).first)
    #expect(finding.location?.description == "pet.yaml:3:37")
    #expect(finding.proposal == nil)
    #expect(finding.hint?.hasPrefix("no overlay reaches this file") == true)
  }
}
