extension DiagnosticCode {
  /// What can be wrong with paths, parameters, bodies and answers.
  static let ofOperations = [
    DiagnosticCode(
      "ambiguous-path", "Two paths differ only in the names of their parameters",
      because: "A server cannot tell them apart. Both are generated.",
      example: .fragment(
        "paths:\n  '/pets/{id}': {}\n  '/pets/{name}': {}"),
      remedy: "Join the two."),
    DiagnosticCode(
      "ambiguous-content", "A parameter or a header field is described twice",
      because: "It has a `schema`, or `content` with one media type.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n        - name: filter\n"
          + "          in: query\n          content:\n"
          + "            application/json: {schema: {type: object}}\n"
          + "            application/xml: {schema: {type: object}}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Leave the one that holds."),
    DiagnosticCode(
      "conflicting-fields", "Two fields exclude each other",
      because: "OpenAPI allows one of them. Where the version is older than the rule, one holds.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
          + "          description: A pet\n          content:\n            application/json:\n"
          + "              schema: {type: string}\n              example: Rex\n"
          + "              examples: {max: {value: Max}}"),
      remedy: "Leave one of them."),
    DiagnosticCode(
      "conflicting-parameters", "A parameter is the whole query string, and another one is in it",
      because: "OpenAPI 3.2 lets `in: querystring` stand alone.",
      example: .document(
        "openapi: 3.2.0\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    get:\n"
          + "      parameters:\n        - name: whole\n          in: querystring\n"
          + "          content: {application/x-www-form-urlencoded: {schema: {type: object}}}\n"
          + "        - {name: limit, in: query, schema: {type: integer}}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Describe all of it in one parameter."),
    DiagnosticCode(
      "duplicate-parameter", "A parameter is declared twice",
      because: "The first one holds.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - {name: limit, in: query, schema: {type: integer}}\n"
          + "        - {name: limit, in: query, schema: {type: string}}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Remove one of them."),
    DiagnosticCode(
      "duplicate-header", "A header field is declared twice",
      because: "HTTP does not tell upper from lower case in the names of fields.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
          + "          description: All pets\n"
          + "          headers: {X-Count: {schema: {type: integer}}, "
          + "x-count: {schema: {type: integer}}}"),
      remedy: "Remove one of them."),
    DiagnosticCode(
      "duplicate-status", "A status is answered twice",
      because: "The first answer holds.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses: {4XX: {description: A}, 4xx: {description: B}}"
      ),
      remedy: "Remove one of them."),
    DiagnosticCode(
      "invalid-media-type", "A media type is none",
      because: "It is taken for what the message tells; without one it is an error.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
          + "          description: All pets\n          content: {json: {schema: {type: string}}}"),
      remedy: "Write one such as `application/json`."),
    DiagnosticCode(
      "invalid-method", "A method cannot be one of HTTP, or has a field of its own",
      because: "`additionalOperations` (OpenAPI 3.2) is for methods that have no field.",
      example: .document(
        "openapi: 3.2.0\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n"
          + "    additionalOperations:\n      GET: {responses: {'200': {description: All pets}}}"),
      remedy: "Use the field of the method."),
    DiagnosticCode(
      "invalid-name", "A name cannot travel where it should",
      because: "HTTP takes letters, digits and a few signs in the names of fields and cookies.",
      example: .fragment(
        "components:\n  securitySchemes:\n    key: {type: apiKey, in: header, name: 'my key'}"),
      remedy: "Correct the name."),
    DiagnosticCode(
      "invalid-style", "A style is not known, or does not go with where the value travels",
      because: "The style says how a value that is no scalar is written.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - {name: limit, in: query, style: fom, schema: {type: integer}}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Follow the hint."),
    DiagnosticCode(
      "unreadable-reference", "A file that a reference names cannot be read",
      because: "It is not there, or may not be read.",
      remedy: "Check the path; it is relative to the file that the reference stands in."),
    DiagnosticCode(
      "unsupported-collection-format", "Swagger's way to write a list is not carried over here",
      loss: .unsupported,
      because: "The values are parted by commas.",
      example: .document(
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    get:\n"
          + "      parameters:\n        - {name: ids, in: header, type: array, "
          + "items: {type: string}, collectionFormat: pipes}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Write the value as one text."),
    DiagnosticCode(
      "unsupported-flow", "Swagger has no such OAuth flow", loss: .unsupported,
      because: "The scheme stays: the client takes a token that the caller has got.",
      example: .document(
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths: {}\nsecurityDefinitions:\n"
          + "  login: {type: oauth2, flow: magic, scopes: {}}\nsecurity: [{login: []}]"),
      remedy: "Follow the hint."),
    DiagnosticCode(
      "unused-body", "An operation of Swagger has several bodies", loss: .unused,
      because: "A request has one: the first parameter `in: body`.",
      example: .document(
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    post:\n"
          + "      parameters:\n        - {name: a, in: body, schema: {type: string}}\n"
          + "        - {name: b, in: body, schema: {type: string}}\n"
          + "      responses: {'204': {description: Done}}"),
      remedy: "Remove one of them."),
    DiagnosticCode(
      "transport-security-scheme", "A certificate is a matter of the transport",
      because:
        "Mutual TLS is agreed on before there is a request. The client needs nothing for it.",
      example: .fragment(
        "security: [{tls: []}]\ncomponents:\n  securitySchemes:\n    tls: {type: mutualTLS}"),
      remedy: "Give the client an `HTTPTransport` that has the certificate."),
  ]
}
