extension DiagnosticPage {
  /// Diagnostics about the text of a file.
  static let ofText = [
    DiagnosticPage(
      .yamlSyntax, "The file is neither YAML nor JSON at this place",
      because: """
        The place is where the text stops making sense; what is wrong may stand a little before it, \
        such as a quotation mark or a bracket that is not closed.
        """,
      example: .document("openapi: 3.1.0\ninfo: {title: Pets, version: '1'\npaths: {}"),
      remedy: "Follow the hint. An editor with support for YAML shows the structure as it is read."),
    DiagnosticPage(
      .tabIndentation, "A tab indents a line of YAML",
      because: "YAML is indented by spaces only, since a tab is of no certain width.",
      example: .document("openapi: 3.1.0\ninfo:\n\ttitle: Pets"),
      remedy: "Replace the tab by spaces."),
    DiagnosticPage(
      .duplicateKey, "A key stands twice in one mapping",
      because: """
        Programs differ in which of the two they take, so neither is what the document says. The hint \
        tells where the first one is.
        """,
      example: .document("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\npaths: {}"),
      remedy: "Join the two, or remove one."),
    DiagnosticPage(
      .keyNotScalar, "A key is a sequence or a mapping",
      because: "JSON, and so OpenAPI, has only text as the key of an object.",
      example: .document("openapi: 3.1.0\n[a, b]: c"),
      remedy: "Put a text that begins with `[` or `{` in quotes."),
    DiagnosticPage(
      .unknownAlias, "An alias names an anchor that is not there",
      because: "`*name` stands for the node that `&name` marked before it.",
      example: .document("openapi: 3.1.0\ninfo: *shared"),
      remedy: "Set the anchor before the alias, or put text that begins with `*` in quotes."),
    DiagnosticPage(
      .cyclicAlias, "An alias stands inside of the node that it names",
      because: "The document would be of endless size.",
      example: .document("openapi: 3.1.0\ninfo: &info\n  title: *info"),
      remedy: "Use a `$ref`, which may lead back to where it stands."),
    DiagnosticPage(
      .aliasLimit, "Aliases stand for too many nodes",
      because: """
        Aliases of aliases can make a document of a few lines larger than any memory. There is a limit \
        to how many nodes they may copy.
        """,
      remedy: "Use `$ref` for what is shared."),
    DiagnosticPage(
      .mergeKey, "A merge key has something else than mappings",
      because:
        "`<<` brings the entries of a mapping, or of several, into the one that it stands in.",
      example: .document("openapi: 3.1.0\ninfo:\n  <<: Pets"),
      remedy: "Give it a mapping, or put a key that is really named `<<` in quotes."),
    DiagnosticPage(
      .tagMismatch, "A value is not of the type that its tag says",
      because: "A tag such as `!!int` says how the value is to be read, and it cannot be read so.",
      example: .document("openapi: !!int three"),
      remedy: "Correct the value, or remove the tag."),
    DiagnosticPage(
      .multipleDocuments, "A second document begins in the file",
      because: "`---` and `...` part documents, and an OpenAPI document has a file of its own.",
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
      .controlCharacter, "A control character stands in the text",
      because: "YAML takes none but tabs and line breaks. Often the file is no text at all.",
      remedy: "Write it as an escape in double quotes, such as `\\x07`."),
    DiagnosticPage(
      .invalidEncoding, "The file is not valid UTF-8 or UTF-16",
      because: "Its bytes stand for no characters at this place.",
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
