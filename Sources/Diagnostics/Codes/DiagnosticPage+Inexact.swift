extension DiagnosticPage {
  /// Diagnostics about deviations from OpenAPI whose intent is clear.
  static let ofInexactDocuments = [
    DiagnosticPage(
      .inexactField, "A field is not written as OpenAPI has it",
      because: "What is meant is clear: one value for a list of one, or another case of letters.",
      example: .fragment(
        "components:\n  schemas:\n    Pet: {type: object, required: name, properties: {name: {}}}"),
      remedy: "Write it as the message says."),
    DiagnosticPage(
      .inexactType, "A type has the name of another language",
      because: "`int`, `float`, `date`, `file` and their like are taken for a type and a format.",
      example: .fragment("components:\n  schemas:\n    Age: {type: int}"),
      remedy: "Write the type and the format that the message tells."),
    DiagnosticPage(
      .inexactPath, "A path is not written as OpenAPI has it",
      because: "A path begins with a slash, and a parameter in it stands between braces.",
      example: .fragment("paths:\n  pets: {}"),
      remedy: "Write `/pets`, or `{id}` for `:id`."),
    DiagnosticPage(
      .inexactReference, "A reference is a schema's name alone",
      because:
        "Swagger 1.2 had such references. In OpenAPI they would lead to a file of that name.",
      example: .fragment(
        "components:\n  schemas:\n    Pet: {type: string}\n    Pets: {items: {$ref: Pet}}"),
      remedy: "Write `#/components/schemas/Pet`."),
    DiagnosticPage(
      .inexactExample, "An example stands where its description should",
      because: "What is in `examples` has the example in its field `value`.",
      example: .fragment("components:\n  examples:\n    pet: {name: Bo}"),
      remedy: "Write `{value: …}` around it."),
    DiagnosticPage(
      .ignoredField, "A field says nothing where it stands",
      because: "It is meant for another place, and what stands around it is clear without it.",
      example: .fragment(
        "components:\n  schemas:\n    Pet:\n      properties: {name: {type: string, required: true}}"
      ),
      remedy: "Remove it, or write it where it belongs."),
    DiagnosticPage(
      .referenceSiblings, "Something stands beside a reference in OpenAPI 3.0",
      because: """
        OpenAPI 3.0 has it ignored, which is seldom what is meant. It is read as OpenAPI 3.1 has it: \
        both hold. This is told once for a document.
        """,
      example: .document(
        "openapi: 3.0.3\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
          + "    Name: {type: string}\n"
          + "    Nick: {$ref: '#/components/schemas/Name', pattern: '[a-z]+'}"),
      remedy: "Put the reference into an `allOf`, or follow OpenAPI 3.1."),
    DiagnosticPage(
      .missingDefinition, "Nothing defines a component",
      loss: .degraded,
      because: """
        The reference leads to where such things stand, and no name there is alike: the definition \
        was left out. Any value is taken for a schema, bytes for a body.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Pets: {type: array, items: {$ref: '#/components/schemas/Animal'}}"
      ),
      remedy: "Add the definition, or remove the reference."),
    DiagnosticPage(
      .unknownMapping, "A discriminator maps a value to no schema",
      because: "The value is left out; the schemas themselves still tell their values apart.",
      example: .fragment(
        "components:\n  schemas:\n    Pet:\n      type: object\n"
          + "      properties: {kind: {type: string}}\n"
          + "      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Kat'}}"),
      remedy: "Correct the name of the schema."),
    DiagnosticPage(
      .defaultMismatch, "A default is not allowed where it stands",
      because: "A default of another type than the value's cannot be meant, so it is left out.",
      example: .fragment("components:\n  schemas:\n    Age: {type: integer, default: unknown}"),
      remedy: "Correct the default or the type."),
    DiagnosticPage(
      .emptyEnum, "No value is allowed",
      because: """
        A list without values would allow none, so it is left out. In a server's variable it is an \
        error.
        """,
      example: .fragment("components:\n  schemas:\n    Kind: {type: string, enum: []}"),
      remedy: "List the values, or remove `enum`."),
  ]
}
