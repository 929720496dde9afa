extension DiagnosticPage {
  /// Errors in templates.
  static let ofTemplates = [
    DiagnosticPage(
      .templateUnknownField, "A template names a field that is not there",
      because: "Fields are checked before anything is rendered. The hint lists the existing ones.",
      example: .template("// {{nmae}}"),
      remedy: "Correct the name."),
    DiagnosticPage(
      .templateUnknownTemplate, "A template calls one that is not there",
      because: "`{{> Name}}` includes the file `Name.mustache`.",
      example: .template("{{> Heder}}"),
      remedy: "Correct the name, or add the file."),
    DiagnosticPage(
      .templateWrongKind, "A field is used as another kind",
      because: "A string can be written, a flag can be tested, and a list can be iterated.",
      example: .template("{{cases}}"),
      remedy: "Use a section for lists, flags and models: `{{#cases}}…{{/cases}}`."),
    DiagnosticPage(
      .templateInvalidName, "A tag holds no name",
      because: "A name has no spaces, and no empty part between its dots.",
      example: .template("{{a b}}"),
      remedy: "Correct the name."),
    DiagnosticPage(
      .templateMissingName, "A tag names nothing",
      because: "There is nothing between its braces.",
      example: .template("{{}}"),
      remedy: "Write a name, or remove the tag."),
    DiagnosticPage(
      .templateUnclosedTag, "A tag is never closed",
      because: "Its closing braces are missing, or are on another line.",
      example: .template("{{name"),
      remedy: "Close it."),
    DiagnosticPage(
      .templateUnclosedSection, "A section is never closed",
      because: "`{{#name}}` begins what `{{/name}}` ends.",
      example: .template("{{#cases}}{{name}}"),
      remedy: "Close it."),
    DiagnosticPage(
      .templateUnopenedSection, "A section is closed that was never opened",
      because: "`{{/name}}` ends what `{{#name}}` began.",
      example: .template("{{name}}{{/cases}}"),
      remedy: "Open it, or remove the tag."),
    DiagnosticPage(
      .templateMismatchedSection, "Another section is open than the one that is closed",
      because: "Sections nest: the last one opened is the first one closed.",
      example: .template("{{#cases}}{{name}}{{/case}}{{/cases}}"),
      remedy: "Correct the name, or the order."),
    DiagnosticPage(
      .templateUnbalancedGroup, "A group is not closed where it was opened, or was never opened",
      because:
        """
        `{{(}}` begins a group and `{{)}}` ends it, in the same section. `{{,}}` separates its \
        items.
        """,
      example: .template("{{(arguments}}{{name}}"),
      remedy: "Close it, or remove the tag."),
    DiagnosticPage(
      .templateUnknownGroup, "The kind of a group is unknown",
      because: "The kind determines where lines are broken. The hint lists the existing ones.",
      example: .template("{{(argument}}{{name}}{{)}}"),
      remedy: "Correct the name."),
    DiagnosticPage(
      .templateInvalidDelimiters, "A tag that changes the delimiters does not hold two",
      because: "It holds what shall open and close tags from there on, with a space between.",
      example: .template("{{=<%=}}"),
      remedy: "Write it as `{{=<% %>=}}`."),
    DiagnosticPage(
      .templateEndlessRecursion, "A template ends up calling itself without end",
      because: "With the same model it would call itself again, and again.",
      example: .template("{{> Enumeration}}"),
      remedy: "Let it call itself only in a section on a list or a model."),
    DiagnosticPage(
      .templateTooDeep, "Too many sections are open at once",
      because: "There is a limit, so that no template can exhaust the stack.",
      remedy: "Put inner sections into a template of their own."),
    DiagnosticPage(
      .templateEncoding, "A template is not UTF-8",
      because: "Its bytes are not valid characters at this location.",
      remedy: "Save the file as UTF-8."),
    DiagnosticPage(
      .unusedTemplate, "A template replaces none and is called by none",
      because: "It has no effect; perhaps its name is misspelt.",
      remedy: "Give it the name of the template that it should replace."),
  ]
}
