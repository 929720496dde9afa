extension DiagnosticPage {
  /// Contradictions and duplicates in a document.
  static let ofContradictions = [
    DiagnosticPage(
      .ambiguousPath, "Two paths differ only in the names of their parameters",
      because: "A server cannot tell them apart. The calls of both are offered.",
      example: .fragment("paths:\n  '/pets/{id}': {}\n  '/pets/{name}': {}"),
      remedy: "Join the two paths."),
    DiagnosticPage(
      .ambiguousContent, "It is not clear what a parameter or a header field holds",
      because: "It has a `schema`, or a `content` with one media type. The first of these holds.",
      example: .fragment(
        "components:\n  parameters:\n    a:\n      name: a\n      in: query\n      schema: {}\n"
          + "      content: {application/json: {schema: {}}}"),
      remedy: "Remove one of them."),
    DiagnosticPage(
      .ambiguousName, "A server cannot tell which object a name in a request belongs to",
      because: """
        The properties of an object whose style is exploded are parameters, or fields of a form, of \
        their own. Two of these have the same name, or several objects take names that none declares. \
        The call sends them all.
        """,
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - {name: limit, in: query, schema: {type: integer}}\n"
          + "        - name: page\n          in: query\n"
          + "          schema: {type: object, properties: {limit: {type: integer}}}\n"
          + "      responses: {'204': {description: None}}"),
      remedy: """
        Use `style: deepObject`, or `explode: false`, if that is what the API reads.
        """),
    DiagnosticPage(
      .undefinedStyle, "A style has no form for a list or an object within another one",
      because: """
        OpenAPI's styles write a list or an object of single values (3.1, section 4.8.12). The inner \
        one is sent as JSON. Only a list in an object of the style `form` is written as OpenAPI's \
        lists are: its name is repeated. Names in brackets, with `style: deepObject`, go to any \
        depth.
        """,
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - name: ranges\n          in: query\n"
          + "          schema: {type: array, items: {type: array, items: {type: integer}}}\n"
          + "      responses: {'204': {description: None}}"),
      remedy: """
        Describe the parameter by `content: {application/json: …}`, or the field by a `contentType`, if \
        the API reads JSON.
        """),
    DiagnosticPage(
      .conflictingFields, "Two fields exclude each other",
      because: "OpenAPI has one way or the other to say it, not both.",
      example: .fragment(
        "components:\n  parameters:\n"
          + "    a: {name: a, in: query, schema: {}, example: 1, examples: {b: {value: 2}}}"),
      remedy: "Remove one of them."),
    DiagnosticPage(
      .conflictingParameters, "A query has more than a whole query string",
      because: "A parameter `in: querystring` is all that follows the question mark.",
      example: .document(
        "openapi: 3.2.0\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    get:\n"
          + "      parameters:\n"
          + "        - {name: all, in: querystring, content: {application/json: {schema: {}}}}\n"
          + "        - {name: limit, in: query, schema: {type: integer}}\n"
          + "      responses: {'204': {description: None}}"),
      remedy: "Describe the whole query by its `content`."),
    DiagnosticPage(
      .duplicateParameter, "A parameter is declared twice",
      because: """
        An operation has only one parameter of a name in each location. The first one is used.
        """,
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - {name: limit, in: query, schema: {type: integer}}\n"
          + "        - {name: limit, in: query, schema: {type: integer}}\n"
          + "      responses: {'204': {description: None}}"),
      remedy: "Remove one of them."),
    DiagnosticPage(
      .duplicateHeader, "A header field is declared twice",
      because: "Capital and small letters are the same in its name. The first one holds.",
      example: .fragment(
        "components:\n  responses:\n    a:\n      description: None\n"
          + "      headers: {X-Rate: {schema: {}}, x-rate: {schema: {}}}"),
      remedy: "Remove one of them."),
    DiagnosticPage(
      .duplicateStatus, "A status has two responses",
      because: "Both keys mean the same status. The first one holds.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        4XX: {description: Failed}\n"
          + "        4xx: {description: Failed}"),
      remedy: "Remove one of them."),
    DiagnosticPage(
      .unsatisfiableSchema, "No value agrees with a schema",
      because: """
        The schema contradicts itself, as `minimum: 10` with `maximum: 1` does: in its own \
        keywords, in those of schemas that it refers to or combines with `allOf`, or because it \
        requires a property that cannot have a value, or that contains values of the same schema \
        without end. The SDK has the type, but every value of it violates the document.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Age: {type: integer, minimum: 10, maximum: 1}"),
      remedy: "Correct one of the two sides that the message names."),
    DiagnosticPage(
      .contradictoryKeywords, "No value of one type agrees with a schema",
      because: """
        Keywords about numbers, strings, arrays or objects exclude each other. Values of other \
        types are still valid, since the schema allows more than one type, or has none.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Code: {type: [string, 'null'], minLength: 5, maxLength: 1}"),
      remedy: "Correct one of the two sides, or name the types that are meant."),
    DiagnosticPage(
      .invalidName, "HTTP cannot carry a name",
      because: "Names of header fields are made of letters, digits and a few signs.",
      example: .fragment(
        "components:\n  parameters:\n    a: {name: 'X Rate', in: header, schema: {}}"),
      remedy: "Correct the name."),
    DiagnosticPage(
      .invalidStyle, "There is no such style",
      because: "A style says how a value is written; one that is not known cannot be followed.",
      example: .fragment(
        "components:\n  parameters:\n    a: {name: a, in: query, style: commas, schema: {}}"),
      remedy: "Write a style of OpenAPI, such as `form`."),
    DiagnosticPage(
      .invalidMethod, "An additional operation uses a standard method",
      because: "`additionalOperations` is for methods of HTTP that have no field.",
      example: .document(
        "openapi: 3.2.0\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n"
          + "    additionalOperations: {POST: {}}"),
      remedy: "Write the operation into the field of its method."),
    DiagnosticPage(
      .invalidMediaType, "A key of `content` is not a media type",
      because:
        """
        A media type has two parts with a slash between them. Some names, such as `json`, are \
        understood anyway.
        """,
      example: .fragment(
        "components:\n  responses:\n    a: {description: A pet, content: {json: {schema: {}}}}"),
      remedy: "Write a media type such as `application/json`."),
    DiagnosticPage(
      .unusedBody, "An operation has several bodies",
      loss: .unused,
      because: "A request has one body. The first parameter `in: body` is used.",
      example: .document(
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    post:\n"
          + "      parameters:\n        - {name: a, in: body, schema: {type: object}}\n"
          + "        - {name: b, in: body, schema: {type: object}}\n"
          + "      responses: {204: {description: Done}}"),
      remedy: "Describe one body that holds both."),
    DiagnosticPage(
      .unsupportedCollectionFormat, "Values cannot be parted in this way",
      loss: .unsupported,
      because: "Outside of a query there are only commas, and nowhere are there tabs.",
      example: .document(
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    get:\n"
          + "      parameters:\n        - name: a\n          in: query\n          type: array\n"
          + "          items: {type: string}\n          collectionFormat: tsv\n"
          + "      responses: {204: {description: Done}}"),
      remedy: "Check what the API accepts; commas are sent."),
    DiagnosticPage(
      .unsupportedFlow, "There is no such flow of OAuth",
      loss: .unsupported,
      because: "Flows are the ways to get a token, which the client does not do by itself.",
      example: .document(
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths: {}\n"
          + "security: [{a: []}]\nsecurityDefinitions:\n  a: {type: oauth2, flow: hybrid, scopes: {}}"
      ),
      remedy: "Correct the flow."),
  ]
}
