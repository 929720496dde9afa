extension DiagnosticPage {
  /// Errors in an OpenAPI document.
  static let ofDocuments = [
    DiagnosticPage(
      .notOpenAPI, "The file is not an OpenAPI document",
      because: "An OpenAPI document is a mapping with its version in the field `openapi`.",
      example: .document("title: Pets\npaths: {}"),
      remedy: "Check that it is the right file, or add the version."),
    DiagnosticPage(
      .unsupportedVersion, "The version of OpenAPI is not known",
      because: "What a field means depends on the version, so it cannot be guessed.",
      example: .document("openapi: 4.0.0\ninfo: {title: Pets, version: '1'}\npaths: {}"),
      remedy: "Write the version that the document follows, such as `3.1.0`."),
    DiagnosticPage(
      .missingField, "A field that is needed is missing",
      because:
        "OpenAPI requires the field. Where the rest has a meaning without it, this is a warning.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n        - in: query\n"
          + "          schema: {type: string}"),
      remedy: "Add the field."),
    DiagnosticPage(
      .unexpectedType, "A field holds a value of another type",
      because: """
        OpenAPI defines for each field whether it is a string, a number, a list or a mapping.
        """,
      example: .fragment("components:\n  schemas:\n    Pet: {type: string, maxLength: long}"),
      remedy: "Write a value of the type in the message."),
    DiagnosticPage(
      .emptyField, "A field is left empty",
      because: "A required part is empty. It is skipped.",
      example: .fragment("paths:\n  /pets:"),
      remedy: "Fill the field, or remove it."),
    DiagnosticPage(
      .invalidPath, "A path is none",
      because: "A path is appended to the address of the server; each brace in it must be closed.",
      example: .fragment("paths:\n  '/pets/{id': {}"),
      remedy: "Write a path such as `/pets/{id}`."),
    DiagnosticPage(
      .invalidParameter, "A parameter does not say where it travels",
      because: "`in` is one of `path`, `query`, `header` and `cookie`.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n        - {name: limit, in: url}"),
      remedy: "Correct `in`."),
    DiagnosticPage(
      .unknownPathParameter, "A path parameter does not occur in its path",
      because: "The path has no variable for its value, so it is left out.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - {name: id, in: path, required: true, schema: {type: string}}\n"
          + "      responses: {'200': {description: A pet}}"),
      remedy: "Write `{id}` into the path, or correct the name."),
    DiagnosticPage(
      .undeclaredPathParameter, "A path has a parameter that nothing declares",
      because: "It becomes a string parameter of the call, without further information.",
      example: .fragment(
        "paths:\n  '/pets/{id}':\n    get:\n      responses: {'200': {description: A pet}}"),
      remedy: "Declare it in `parameters`."),
    DiagnosticPage(
      .invalidStatus, "A key of `responses` is not a status",
      because: "A status is a code such as `200`, a range such as `4XX`, or `default`.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses: {ok: {description: All pets}}"),
      remedy: "Write the status code."),
    DiagnosticPage(
      .duplicateOperationID, "Two operations have the same id",
      because: """
        Ids identify operations. Both are generated, and if their names clash, one is spelled out.
        """,
      example: .fragment(
        "paths:\n  /pets:\n    get: {operationId: list, responses: {}}\n"
          + "  /toys:\n    get: {operationId: list, responses: {}}"),
      remedy: "Give each operation its own id."),
    DiagnosticPage(
      .ambiguousCall, "Two operations would have the same call",
      because: """
        Their resources, their verbs and their arguments are alike, so that a call could mean both. One of \
        them gets another name, which states the difference. So does a method that is made beside a call, \
        such as `listAll` or `createAndWait`, if an operation has its name.
        """,
      example: .fragment(
        "paths:\n  /pets/search:\n    get: {responses: {}}\n    post: {responses: {}}"),
      remedy: """
        Name the calls in specsmith.yaml, or by `x-specsmith-name` in the document or an overlay.
        """),
    DiagnosticPage(
      .externalReference, "A reference leads out of the document",
      because:
        "Specsmith fetches nothing from the network.",
      example: .fragment(
        "components:\n  schemas:\n    Pet: {$ref: 'https://example.com/pet.yaml'}"),
      remedy: "Keep a copy of the file beside the document, or bundle the document."),
    DiagnosticPage(
      .referenceNotFound, "A reference leads nowhere",
      because:
        "There is nothing at its target. The hint suggests a similar name.",
      example: .fragment(
        "components:\n  schemas:\n    Pet: {type: string}\n"
          + "    Pets: {type: array, items: {$ref: '#/components/schemas/Pat'}}"),
      remedy: "Correct the name, or add what is missing."),
    DiagnosticPage(
      .circularReference, "A reference only leads back to itself",
      because: """
        Going along the references, no definition is ever met; or a `$ref` in place of a list or a \
        map leads to the one that contains it.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Cat: {$ref: '#/components/schemas/Dog'}\n"
          + "    Dog: {$ref: '#/components/schemas/Cat'}"),
      remedy: "Let one of the schemas in the cycle have a definition of its own."),
    DiagnosticPage(
      .schemaChainTooLong, "Too many schemas lead to one another",
      because: """
        Each `$ref`, `allOf` and the like leads to a further schema for the same value. There is a \
        limit to how many follow each other, so that no document can exhaust the stack, or have \
        each of many types folded together from hundreds of schemas.
        """,
      remedy: "Refer to the schema at the end of the chain, and put what the others say into it."),
    DiagnosticPage(
      .schemaLimit, "Schemas share far more properties than the document has",
      because: """
        A type has all properties of the schemas that its `allOf` leads to, and each form of a choice \
        those that stand beside the choice. Where many schemas share many properties, an SDK grows \
        with the product of both; where many choices hold for one value, with the number of their \
        combinations. There are limits to that, which depend on the size of the document.
        """,
      remedy: """
        Refer to the shared schema by one property, or leave out the schemas that you do not need by \
        an overlay.
        """),
    DiagnosticPage(
      .unknownType, "A schema has a type that JSON Schema does not know",
      because: """
        Types are `boolean`, `integer`, `number`, `string`, `array`, `object` and, from OpenAPI \
        3.1 \
        on, `null`.
        """,
      example: .fragment("components:\n  schemas:\n    Age: {type: strng}"),
      remedy: "Write one of the types, and its special form in `format`."),
    DiagnosticPage(
      .unknownRequired, "A required property is not in `properties`",
      because: "Its type is unknown, so it is neither an argument nor checked.",
      example: .fragment(
        "components:\n  schemas:\n    Pet:\n      type: object\n      required: [nmae]\n"
          + "      properties: {name: {type: string}}"),
      remedy: "Correct the name, or describe the property."),
    DiagnosticPage(
      .duplicateEnumValue, "An enumeration lists a value twice",
      because: "It becomes one case.",
      example: .fragment(
        "components:\n  schemas:\n    Kind: {type: string, enum: [cat, dog, cat]}"),
      remedy: "Remove one of them."),
    DiagnosticPage(
      .invalidSecurityScheme, "A security scheme says too little",
      because: """
        Without its `type`, or the name and the location of a key, no request can be \
        authenticated.
        """,
      example: .fragment("components:\n  securitySchemes:\n    key: {type: apiKey, in: header}"),
      remedy: "Add the field that the message names."),
    DiagnosticPage(
      .unknownSecurityScheme, "A requirement names a security scheme that is not there",
      because: "It is passed over.",
      example: .fragment("security: [{token: []}]\ncomponents: {securitySchemes: {}}"),
      remedy: "Correct the name, or describe the scheme in `components.securitySchemes`."),
    DiagnosticPage(
      .undeclaredServerVariable, "A server's URL has a variable that nothing declares",
      because: "It has no value, so the caller must give the base URL.",
      example: .fragment("servers: [{url: 'https://{tenant}.example.com'}]\npaths: {}"),
      remedy: "Declare it in the server's `variables`, with a default."),
    DiagnosticPage(
      .transportSecurityScheme, "A security scheme is a matter of the connection",
      because:
        "No field of a request has to do with mutual TLS: the client needs no credential for it.",
      example: .fragment(
        "security: [{tls: []}]\ncomponents:\n  securitySchemes:\n    tls: {type: mutualTLS}"),
      remedy: "Give the client an `HTTPTransport` that presents the certificate."),
    DiagnosticPage(
      .invalidWait, "An operation cannot be waited for as stated",
      because: """
        `x-specsmith-wait` says by which status, property or response an operation shows the end of \
        some work, or which operation to ask after one that starts it. The responses must have what \
        it names, and a required parameter must identify the work.
        """,
      example: .fragment(
        "paths:\n  /jobs:\n    get:\n      x-specsmith-wait: {status: /state}\n"
          + "      responses: {'200': {description: All jobs}}"),
      remedy: "Write the fields as docs/overlays.md shows, or `false` for no wait."),
    DiagnosticPage(
      .invalidPagination, "An operation's pages are not as stated",
      because: """
        `x-specsmith-pagination` names an optional parameter or property of the request that asks \
        for the next page, and JSON Pointers to the items and the next cursor or link in the \
        response. The operation must have them, and its response must be JSON.
        """,
      example: .fragment(
        "paths:\n  /jobs:\n    get:\n      x-specsmith-pagination: {cursor: after}\n"
          + "      responses: {'200': {description: All jobs}}"),
      remedy: "Write the names as docs/overlays.md shows, or `false` for no pages."),
    DiagnosticPage(
      .invalidSending, "An operation's retries or time-out are unknown",
      because: """
        `x-specsmith-retry` is `never` or `always`, and `x-specsmith-timeout` is a number of seconds.
        """,
      example: .fragment(
        "paths:\n  /keys:\n    post:\n      x-specsmith-retry: sometimes\n"
          + "      responses: {'201': {description: Made}}"),
      remedy: "Write one of these values, or leave the field out."),
    DiagnosticPage(
      .leftOutPart, "A part needs what is left out",
      because: """
        With `--keep-going`, a part of the document that is wrong is left out. What cannot be right without \
        it is left out as well: an operation without one of its parameters, or without each response of a \
        success.
        """,
      remedy: "Correct the part that is left out, which another warning tells."),
  ]
}
