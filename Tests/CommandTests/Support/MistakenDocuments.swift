/// Documents that are valid YAML but not valid OpenAPI.
enum MistakenDocuments {
  private static func schema(_ text: String) -> String { ExampleDocument.respondingTo(text) }

  static let versions: [BadDocument] = [
    BadDocument("text", "not-openapi", "◆hello\n", hint: "openapi: 3"),
    BadDocument("a list", "not-openapi", "◆- 1\n", hint: "openapi: 3"),
    BadDocument("a number", "not-openapi", "◆42\n", hint: "openapi: 3"),
    BadDocument("another mapping", "not-openapi", "◆a: 1\n", hint: "openapi: 3"),
    BadDocument("a version to come", "unsupported-version", "openapi: ◆4.0.0\n", hint: "3.1"),
    BadDocument("a version that only begins alike", "unsupported-version", "openapi: ◆3.01.0\n"),
    BadDocument("a list for a version", "unsupported-version", "openapi: ◆[3]\n", hint: "3.1"),
    BadDocument(
      "an old Swagger", "unsupported-version", "swagger: ◆'1.2'\ninfo: {}\n", hint: "2.0"),
    BadDocument("nothing described", "missing-field", "◆openapi: 3.1.0\ninfo: {}\n", hint: "paths"),
    BadDocument(
      "what holds the API is misspelt", "missing-field", "openapi: 3.1.0\ninfo: {}\n◆path: {}\n",
      hint: "`paths`"),
  ]

  static let references: [BadDocument] = [
    BadDocument(
      "a reference to nowhere", "reference-not-found",
      schema("{$ref: ◆'#/components/schemas/Anmial'}") + "components: {schemas: {Animal: {}}}\n",
      hint: "`#/components/schemas/Animal`"),
    BadDocument(
      "a reference into nothing", "reference-not-found",
      schema("{$ref: ◆'#/components/schemas/Animal/properties/name'}")),
    BadDocument(
      "a reference to itself", "circular-reference",
      schema("{$ref: '#/components/schemas/A'}")
        + "components: {schemas: {A: {$ref: ◆'#/components/schemas/A'}}}\n"),
    BadDocument(
      "references in a cycle", "circular-reference",
      schema("{$ref: ◆'#/components/schemas/A'}")
        + """
        components:
          schemas:
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}

        """, hint: "cycle"),
    BadDocument(
      "schemas that are nothing but each other", "circular-reference",
      schema("{$ref: '#/components/schemas/A'}")
        + """
        components:
          schemas:
            A: ◆{allOf: [{$ref: '#/components/schemas/B'}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}]}

        """, hint: "cycle"),
    BadDocument(
      "a reference to a file that is not there", "no-such-file",
      schema("{$ref: ◆'pets.yaml#/Pet'}"), hint: "check the path"),
    BadDocument(
      "a reference to the web", "external-reference", schema("{$ref: ◆'https://a.example/b'}"),
      hint: "download"),
    BadDocument(
      "no anchor", "reference-not-found", schema("{$ref: ◆'#Pet'}"), hint: "#/components"),
    BadDocument("a number for a reference", "no-such-file", schema("{$ref: ◆7}")),
    BadDocument("a list for a reference", "unexpected-type", schema("{$ref: ◆[a]}")),
    BadDocument(
      "a response that is nowhere", "reference-not-found",
      """
      openapi: 3.0.3
      info: {title: Zoo, version: '1'}
      paths: {/a: {get: {responses: {'200': {$ref: ◆'#/responses/a/b'}}}}}

      """),
  ]

  static let types: [BadDocument] = [
    BadDocument("a number for a schema", "unexpected-type", schema("◆42")),
    BadDocument("text for a schema", "unexpected-type", schema("◆string")),
    BadDocument("a list for a schema", "unexpected-type", schema("◆[{type: string}]")),
    BadDocument("a list of properties", "unexpected-type", schema("{properties: ◆[]}")),
    BadDocument("a number for a property", "unexpected-type", schema("{properties: {a: ◆1}}")),
    BadDocument("a type misspelled", "unknown-type", schema("{type: ◆strin}"), hint: "`string`"),
    BadDocument("a mapping for a type", "unknown-type", schema("{type: ◆{a: b}}"), hint: "string"),
    BadDocument("a list with a bad type", "unknown-type", schema("{type: [string, ◆5]}")),
    BadDocument("a number that is required", "unexpected-type", schema("{required: [◆{a: b}]}")),
    BadDocument("a mapping for an enum", "unexpected-type", schema("{enum: ◆{red: 1}}")),
    BadDocument("text for a bound", "unexpected-type", schema("{minimum: ◆low}")),
    BadDocument("a negative length", "unexpected-type", schema("{minLength: ◆-1}")),
    BadDocument("half a length", "unexpected-type", schema("{maxLength: ◆1.5}")),
    BadDocument("a mapping for allOf", "unexpected-type", schema("{allOf: ◆{type: string}}")),
    BadDocument("a list for items", "unexpected-type", schema("{type: array, items: [◆1]}")),
    BadDocument("text for a flag", "unexpected-type", schema("{nullable: ◆maybe}")),
    BadDocument("text for a pattern", "unexpected-type", schema("{pattern: ◆{}}")),
  ]

  private static func head(_ rest: String) -> String {
    "openapi: 3.0.3\ninfo: {title: Zoo, version: '1'}\n" + rest
  }

  static let structure: [BadDocument] = [
    BadDocument("a list for info", "unexpected-type", "openapi: 3.0.3\ninfo: ◆[]\npaths: {}\n"),
    BadDocument("a number for paths", "unexpected-type", head("paths: ◆3\n")),
    BadDocument("a path that is none", "invalid-path", head("paths: {◆'?animals': {}}\n")),
    BadDocument("a brace that stays open", "invalid-path", head("paths: {◆'/a/{id': {}}\n")),
    BadDocument("a number for a path", "unexpected-type", head("paths: {/a: ◆3}\n")),
    BadDocument("a list for an operation", "unexpected-type", head("paths: {/a: {get: ◆[]}}\n")),
    BadDocument(
      "a mapping of parameters", "unexpected-type",
      head("paths: {/a: {get: {parameters: ◆{}, responses: {}}}}\n")),
    BadDocument(
      "a parameter without a name", "missing-field",
      head("paths: {/a: {get: {parameters: [◆{in: query}], responses: {}}}}\n")),
    BadDocument(
      "a parameter in the wrong place", "invalid-parameter",
      head("paths: {/a: {get: {parameters: [{name: a, in: ◆body}], responses: {}}}}\n")),
    BadDocument(
      "a location that is misspelt", "invalid-parameter",
      head("paths: {/a: {get: {parameters: [{name: a, in: ◆qery}], responses: {}}}}\n"),
      hint: "`query`"),
    BadDocument(
      "a list of responses", "unexpected-type", head("paths: {/a: {get: {responses: ◆[]}}}\n")),
    BadDocument(
      "a status that is none", "invalid-status",
      head("paths: {/a: {get: {responses: {◆'2000': {description: a}}}}}\n")),
    BadDocument(
      "text for a body", "unexpected-type",
      head("paths: {/a: {post: {requestBody: ◆json, responses: {}}}}\n")),
    BadDocument("a mapping of servers", "unexpected-type", head("servers: ◆{}\npaths: {}\n")),
    BadDocument("a server without its URL", "missing-field", head("servers: [◆{}]\npaths: {}\n")),
    BadDocument("a list of components", "unexpected-type", head("components: ◆[]\npaths: {}\n")),
    BadDocument(
      "a list of schemas", "unexpected-type", head("components: {schemas: ◆[]}\npaths: {}\n")),
    BadDocument(
      "a security scheme of no type", "invalid-security-scheme",
      head("components: {securitySchemes: {a: ◆{}}}\npaths: {}\n"), hint: "apiKey"),
    BadDocument("a mapping for security", "unexpected-type", head("security: ◆{}\npaths: {}\n")),
    BadDocument("a number for tags", "unexpected-type", head("tags: ◆1\npaths: {}\n")),
  ]
}
