extension DiagnosticPage {
  /// Errors in the examples of a document.
  static let ofExamples = [
    DiagnosticPage(
      .exampleMismatch, "An example does not agree with its own schema",
      because: """
        The example and the schema contradict each other. The message names the part that violates \
        a keyword of the schema. In a request, `readOnly` properties may be missing, and in a \
        response `writeOnly` ones. The example gets no test.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Pet:\n      type: object\n"
          + "      properties: {age: {type: integer}}\n      example: {age: three}"),
      remedy: "Correct the example or the schema, or lay the right one over it with an overlay."),
    DiagnosticPage(
      .exampleUndecided, "An example cannot be held against its schema",
      because: """
        Checking the example against the schema would take too long, because of a pattern that \
        backtracks without end, or of recursive schemas. The example gets no test.
        """,
      example: .fragment(
        "components:\n  schemas:\n    Word:\n      type: string\n      pattern: '^(a|aa)+\\1$'\n"
          + "      example: \(String(repeating: "a", count: 80))b"),
      remedy: "Simplify the schema, if it is yours."),
    DiagnosticPage(
      .externalExample, "An example outside of the document is not read",
      because: "An `externalValue` is an address, and nothing is fetched from the network.",
      example: .fragment(
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
          + "          description: All pets\n          content:\n            application/json:\n"
          + "              schema: {type: array, items: {type: string}}\n"
          + "              examples: {all: {externalValue: 'https://example.com/pets.json'}}"),
      remedy: "Nothing, or write the example into the document as its `value`."),
    DiagnosticPage(
      .untestedExample, "An example is of no type that the SDK has",
      because: """
        It agrees with its schema, but that is a part of a type only, or of something that the SDK \
        does not offer: no test can be made of it.
        """,
      remedy: "Nothing."),
  ]
}
