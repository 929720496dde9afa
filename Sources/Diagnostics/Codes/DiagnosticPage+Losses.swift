extension DiagnosticPage {
  /// Diagnostics about constructs that are not carried over.
  static let ofLosses = [
    DiagnosticPage(
      .degradedType, "A schema is typed less precisely", loss: .degraded,
      because: """
        The shape of the schema has no Swift type yet. Its values are `JSONValue`, or texts: \
        everything can be read and written, but the compiler does not help.
        """,
      example: .fragment(
        "components:\n  schemas:\n"
          + "    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}"),
      remedy: "Where you know better, lay a simpler schema over it with an overlay."),
    DiagnosticPage(
      .degradedParameter, "A parameter is typed less precisely", loss: .degraded,
      because: "It is a document of another media type than JSON: its values are texts.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      parameters:\n        - name: filter\n"
          + "          in: query\n"
          + "          content: {application/xml: {schema: {type: object}}}\n"
          + "      responses: {'200': {description: All pets}}"),
      remedy: "Write the value as the API expects it."),
    DiagnosticPage(
      .degradedBody, "A body is taken as bytes", loss: .degraded,
      because: "Only JSON, forms and texts are typed: the caller encodes and decodes what is not.",
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
      remedy: "Read the body by what the document says of it."),
    DiagnosticPage(
      .droppedConstraint, "A constraint is not checked", loss: .dropped,
      because: "A limit is a number; one in quotation marks is a text, and limits nothing.",
      example: .fragment(
        "components:\n  schemas:\n    Age: {type: integer, minimum: '1'}"),
      remedy: "Write the number without quotation marks."),
    DiagnosticPage(
      .droppedPattern, "A pattern is not checked", loss: .dropped,
      because: """
        JSON Schema's patterns are regular expressions of ECMA-262. What is none there, though it may \
        be one in another language, means nothing that could be checked.
        """,
      example: .fragment("components:\n  schemas:\n    Word: {type: string, pattern: '(?i)^a'}"),
      remedy: "Write `^[Aa]`, to stay with the example."),
    DiagnosticPage(
      .indistinctProperty, "Two properties differ only in the encoding of their characters",
      loss: .dropped,
      because: """
        Unicode has several ways to write `é`. JSON tells them apart, but Swift's strings do not, so \
        the second property is left out.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Menu:\n      type: object\n      properties:\n"
          + "        \"caf\\u00e9\": {type: string}\n        \"cafe\\u0301\": {type: string}"),
      remedy: "Rename one of them."),
    DiagnosticPage(
      .unsupportedField, "No code is made of a field", loss: .unsupported,
      because: "Specsmith does not know the field, or knows of nothing to make of it.",
      example: .fragment("paths: {}\ncomponents: {}\nversoin: 2"),
      remedy:
        "Check its spelling. What begins with `x-` is passed over in silence, but for `x-specsmith-`."
    ),
    DiagnosticPage(
      .unsupportedSecurityScheme, "The client cannot sign requests by a scheme",
      loss: .unsupported,
      because: """
        What is beside Basic and Bearer, such as HTTP Digest, takes more than one field. What the client is given is \
        sent as the `Authorization` field.
        """,
      example: .fragment(
        "security: [{digest: []}]\ncomponents:\n  securitySchemes:\n"
          + "    digest: {type: http, scheme: digest}"),
      remedy: "Give the client an `HTTPTransport` that does it."),
    DiagnosticPage(
      .unusedHeader, "A header field of an answer or a part is left out", loss: .unused,
      because: "A call returns the body of an answer, and a form is sent with bodies alone.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '204':\n"
          + "          description: Done\n"
          + "          headers: {X-Next: {schema: {type: string}}}"),
      remedy: "Give the client an `HTTPTransport` that reads or adds the field."),
    DiagnosticPage(
      .unusedMediaType, "One of several media types is left out", loss: .unused,
      because:
        "A call sends and reads one media type: JSON where there is one, then forms, then text.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
          + "          description: All pets\n"
          + "          content: {application/json: {}, text/csv: {}}"),
      remedy: "To have another one, remove the first with an overlay."),
    DiagnosticPage(
      .unusedResponse, "One of several successful answers is left out", loss: .unused,
      because: "A call returns one type: that of the first successful answer that has a content.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n"
          + "        '200': {description: A, content: {application/json: {schema: {type: string}}}}\n"
          + "        '202': {description: B, content: {application/json: {schema: {type: integer}}}}"
      ),
      remedy: "To have another one, remove the first with an overlay."),
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
      remedy: "Where requests need it, say so in `security`, which an overlay can add."),
  ]
}
