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
      because: "`int`, `float`, `date`, `file` and similar names are read as a type and a format.",
      example: .fragment("components:\n  schemas:\n    Age: {type: int}"),
      remedy: "Write the type and the format in the message."),
    DiagnosticPage(
      .inexactPath, "A path is not written as OpenAPI has it",
      because: "A path begins with a slash, and its parameters are in braces.",
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
      .inexactExample, "An example is where its description should be",
      because: "What is in `examples` has the example in its field `value`.",
      example: .fragment("components:\n  examples:\n    pet: {name: Bo}"),
      remedy: "Write `{value: …}` around it."),
    DiagnosticPage(
      .ignoredField, "A field has no effect",
      because: "It belongs elsewhere, and its context is clear without it.",
      example: .fragment(
        """
        components:\n  schemas:\n    Pet:\n      properties: {name: {type: string, required: \
        true}}
        """
      ),
      remedy: "Remove it, or write it where it belongs."),
    DiagnosticPage(
      .referenceSiblings, "A reference has siblings in OpenAPI 3.0",
      because: """
        OpenAPI 3.0 ignores the siblings, which is rarely intended. They are read as in OpenAPI \
        3.1: both apply. This is reported once for a document.
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
        The reference leads to the right section, and no name there is similar: the definition is \
        missing. A missing schema allows any value, a missing body is bytes.
        """,
      example: .fragment(
        """
        components:\n  schemas:\n    Pets: {type: array, items: {$ref: \
        '#/components/schemas/Animal'}}
        """
      ),
      remedy: "Add the definition, or remove the reference."),
    DiagnosticPage(
      .unknownMapping, "A discriminator maps a value to no schema",
      because: "The value is left out; the schemas themselves still distinguish their values.",
      example: .fragment(
        "components:\n  schemas:\n    Pet:\n      type: object\n"
          + "      properties: {kind: {type: string}}\n"
          + "      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Kat'}}"),
      remedy: "Correct the name of the schema."),
    DiagnosticPage(
      .defaultMismatch, "A default is not valid for its schema",
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
