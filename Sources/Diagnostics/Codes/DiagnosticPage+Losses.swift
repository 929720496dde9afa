extension DiagnosticPage {
  /// Diagnostics about constructs that are not carried over.
  static let ofLosses = [
    DiagnosticPage(
      .degradedType, "A schema is typed less precisely", loss: .degraded,
      because: """
        No Swift type represents the schema yet. Its values are `JSONValue`, or strings: they can \
        be read and written, but without the help of the compiler.
        """,
      example: .fragment(
        "components:\n  schemas:\n"
          + "    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}"),
      remedy: "Where you know better, lay a simpler schema over it with an overlay."),
    DiagnosticPage(
      .degradedParameter, "A parameter is typed less precisely", loss: .degraded,
      because: "It is serialized in a media type other than JSON: its values are strings.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n        - name: filter\n"
          + "          in: query\n"
          + "          content: {application/xml: {schema: {type: object}}}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Write the value as the API expects it."),
    DiagnosticPage(
      .degradedBody, "A body is read as bytes", loss: .degraded,
      because: """
        Only JSON, forms and text have types. The caller encodes and decodes everything else.
        """,
      example: .fragment(
        "paths:\n  /pets:\n    post:\n      requestBody:\n        content:\n"
          + "          application/xml: {schema: {type: object, properties: {name: {type: string}}}}\n"
          + "      responses: {'204': {description: Done}}"),
      remedy: "Encode the body as its media type asks."),
    DiagnosticPage(
      .degradedWebhook, "The payload of a webhook is not typed", loss: .degraded,
      because: "Only JSON is read: nothing is declared for a payload of another media type.",
      example: .fragment(
        "components:\n  callbacks:\n    done:\n      '{$request.body#/url}':\n        post:\n"
          + "          requestBody: {content: {application/xml: {}}}\n"
          + "          responses: {'204': {description: Done}}"),
      remedy: "Decode the body as the document describes it."),
    DiagnosticPage(
      .droppedConstraint, "A constraint is not checked", loss: .dropped,
      because: "A limit is a number. In quotation marks it is a string, and has no effect.",
      example: .fragment(
        "components:\n  schemas:\n    Age: {type: integer, minimum: '1'}"),
      remedy: "Write the number without quotation marks."),
    DiagnosticPage(
      .droppedPattern, "A pattern is not checked", loss: .dropped,
      because: """
        JSON Schema's patterns are regular expressions of ECMA-262. What is none there, though it \
        may \
        be one in another language, means nothing that could be checked.
        """,
      example: .fragment("components:\n  schemas:\n    Word: {type: string, pattern: '(?i)^a'}"),
      remedy: "Write `^[Aa]`, to stay with the example."),
    DiagnosticPage(
      .indistinctProperty, "Two properties differ only in the encoding of their characters",
      loss: .dropped,
      because: """
        Unicode has several encodings of `é`. JSON distinguishes them, but Swift's strings do not, \
        so the second property is left out.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Menu:\n      type: object\n      properties:\n"
          + "        \"caf\\u00e9\": {type: string}\n        \"cafe\\u0301\": {type: string}"),
      remedy: "Rename one of them."),
    DiagnosticPage(
      .unsupportedField, "No code is made of a field", loss: .unsupported,
      because: "Specsmith does not know the field, or knows of nothing to make of it there.",
      example: .fragment("paths: {}\ncomponents: {}\nversoin: 2"),
      remedy:
        """
        Check its spelling. Fields that begin with `x-` are ignored without a warning, except \
        for `x-specsmith-`.
        """
    ),
    DiagnosticPage(
      .ignoredCredential, "A parameter for the header field `Authorization` is not sent",
      loss: .dropped,
      because: """
        OpenAPI has such a parameter ignored (3.1, section 4.8.12): what lets a call in is described by \
        a security scheme. The operation asks for none, so that nothing is sent.
        """,
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n"
          + "        - {name: Authorization, in: header, schema: {type: string}}\n"
          + "      responses: {'204': {description: None}}"),
      remedy: """
        Write a security scheme in `components`, and its name in `security`. `specsmith lint` writes an \
        overlay that does it.
        """),
    DiagnosticPage(
      .unsupportedSecurityScheme, "The client cannot sign requests by a scheme",
      loss: .unsupported,
      because: """
        Schemes other than Basic and Bearer, such as HTTP Digest, need more than one field. The \
        client sends the given string as the `Authorization` field.
        """,
      example: .fragment(
        "security: [{digest: []}]\ncomponents:\n  securitySchemes:\n"
          + "    digest: {type: http, scheme: digest}"),
      remedy: "Give the client an `HTTPTransport` that does it."),
    DiagnosticPage(
      .unusedHeader, "A header field of a part is left out", loss: .unused,
      because: "A form is sent without header fields of its parts.",
      example: .fragment(
        "paths:\n  /pets:\n    post:\n      requestBody:\n        content:\n"
          + "          multipart/form-data:\n"
          + "            schema: {properties: {photo: {type: string, format: binary}}}\n"
          + "            encoding: {photo: {headers: {X-Size: {schema: {type: integer}}}}}\n"
          + "      responses: {'204': {description: Done}}"),
      remedy: "Send a body that you have made yourself, by the client's `http`."),
    DiagnosticPage(
      .unusedMediaType, "One of several media types is left out", loss: .unused,
      because:
        "A call sends and reads one media type: JSON if possible, then forms, then text.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
          + "          description: All pets\n"
          + "          content: {application/json: {}, text/csv: {}}"),
      remedy: "To have another one, remove the first with an overlay."),
    DiagnosticPage(
      .unusedResponse, "One of several successful responses is left out", loss: .unused,
      because: "A call whose response is a stream returns its elements, and nothing else.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n"
          + "        '200': {description: A, content: {text/event-stream: {schema: {type: string}}}}\n"
          + "        '202': {description: B, content: {application/json: {schema: {type: integer}}}}"
      ),
      remedy: "To have another one, remove the stream with an overlay."),
    DiagnosticPage(
      .unusedServer, "One of several servers of an operation is left out", loss: .unused,
      because: "Only the servers of the whole API can be chosen among.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n"
          + "      servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]\n"
          + "      responses: {'204': {description: Done}}"),
      remedy: "To have another one, remove the first with an overlay."),
    DiagnosticPage(
      .unusedSecurityScheme, "Nothing needs a security scheme", loss: .unused,
      because: "A client holds the credentials that some requirement names.",
      example: .fragment(
        "components:\n  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key}"),
      remedy: "If requests need it, add it to `security`, for example with an overlay."),
  ]
}
