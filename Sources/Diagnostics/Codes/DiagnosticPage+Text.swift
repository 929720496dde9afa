extension DiagnosticPage {
  /// Diagnostics about the syntax of a file.
  static let ofText = [
    DiagnosticPage(
      .yamlSyntax, "The file is neither YAML nor JSON at this location",
      because: """
        The location is where the syntax becomes invalid. The cause may be a little before it, \
        such as a quotation mark or a bracket that is not closed.
        """,
      example: .document("openapi: 3.1.0\ninfo: {title: Pets, version: '1'\npaths: {}"),
      remedy: """
        Follow the hint. An editor with support for YAML shows the structure as it is read.
        """),
    DiagnosticPage(
      .tabIndentation, "A tab indents a line of YAML",
      because: "YAML is indented by spaces only, since a tab is of no certain width.",
      example: .document("openapi: 3.1.0\ninfo:\n\ttitle: Pets"),
      remedy: "Replace the tab by spaces."),
    DiagnosticPage(
      .duplicateKey, "A key is duplicate in a mapping",
      because: """
        Programs differ in which of the two they use. The hint has the location of the first one.
        """,
      example: .document("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\npaths: {}"),
      remedy: "Join the two, or remove one."),
    DiagnosticPage(
      .keyNotScalar, "A key is a sequence or a mapping",
      because: "JSON, and so OpenAPI, has only strings as keys of objects.",
      example: .document("openapi: 3.1.0\n[a, b]: c"),
      remedy: "Put a string that begins with `[` or `{` in quotes."),
    DiagnosticPage(
      .unknownAlias, "An alias names an anchor that is not there",
      because: "`*name` refers to an earlier node that `&name` marks.",
      example: .document("openapi: 3.1.0\ninfo: *shared"),
      remedy: "Set the anchor before the alias, or put a string that begins with `*` in quotes."),
    DiagnosticPage(
      .cyclicAlias, "An alias is inside the node that it refers to",
      because: "The document would be of endless size.",
      example: .document("openapi: 3.1.0\ninfo: &info\n  title: *info"),
      remedy: "Use a `$ref`, which can be recursive."),
    DiagnosticPage(
      .aliasLimit, "Aliases expand to too many nodes",
      because: """
        Aliases of aliases can make a document of a few lines larger than any memory. There is a \
        limit \
        to how many nodes they may copy.
        """,
      remedy: "Use `$ref` for shared parts."),
    DiagnosticPage(
      .mergeKey, "A merge key has something else than mappings",
      because:
        "`<<` adds the entries of one or more mappings to the mapping that contains it.",
      example: .document("openapi: 3.1.0\ninfo:\n  <<: Pets"),
      remedy: "Give it a mapping, or put a key that is really named `<<` in quotes."),
    DiagnosticPage(
      .tagMismatch, "A value is not of the type that its tag says",
      because: "A tag such as `!!int` says how the value is to be read, and it cannot be read so.",
      example: .document("openapi: !!int three"),
      remedy: "Correct the value, or remove the tag."),
    DiagnosticPage(
      .multipleDocuments, "A second document begins in the file",
      because: "`---` and `...` separate documents, and an OpenAPI document has its own file.",
      example: .document("openapi: 3.1.0\n---\nopenapi: 3.1.0"),
      remedy: "Put the second document into another file."),
    DiagnosticPage(
      .emptyDocument, "The file holds no document",
      because: "It is empty, or has nothing but comments.",
      example: .document("# To be written."),
      remedy: "Check that it is the right file."),
    DiagnosticPage(
      .nestingTooDeep, "Sequences and mappings are nested too deeply",
      because: "There is a limit, so that no document can exhaust the stack of what reads it.",
      remedy: "Name inner schemas in `components`, and refer to them."),
    DiagnosticPage(
      .controlCharacter, "The file contains a control character",
      because: "YAML allows only tabs and line breaks. Often the file is not a text file.",
      remedy: "Write it as an escape in double quotes, such as `\\x07`."),
    DiagnosticPage(
      .invalidEncoding, "The file is not valid UTF-8 or UTF-16",
      because: "Its bytes are not valid characters at this location.",
      remedy: "Save the file as UTF-8."),
    DiagnosticPage(
      .documentTooLarge, "The file is larger than 1 GiB",
      because: "No description of an API is of that size.",
      remedy: "Check that it is the right file."),
    DiagnosticPage(
      .outOfMemory, "There is not enough memory to read the file",
      because: "The file needs several times its size in memory while it is read.",
      remedy: "Give the process more memory."),
  ]
}
