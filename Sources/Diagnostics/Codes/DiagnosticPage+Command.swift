extension DiagnosticPage {
  /// Diagnostics about the command line and the settings.
  static let ofTheCommand = [
    DiagnosticPage(
      .noSuchFile, "There is no such file",
      because: "Paths of the command are relative to the folder that it runs in; those in "
        + "`specsmith.yaml` to its own.",
      remedy: "Check the path."),
    DiagnosticPage(
      .unreadableFile, "A file cannot be read",
      because: "It is a folder, or the system refuses access for the reason in the message.",
      remedy: "Name a file, and check who may read it."),
    DiagnosticPage(
      .output, "The output cannot be written",
      because: """
        Something is in the way: a file that was not generated, a folder that may not be written, \
        or \
        a disk that is full. The folder is as it was.
        """,
      remedy: "Follow the hint."),
    DiagnosticPage(
      .jsonNumber, "JSON has no such number",
      because: "`.inf`, `-.inf` and `.nan` are numbers of YAML only.",
      remedy: "Write the document as YAML, or lay another number over this one."),
    DiagnosticPage(
      .invalidOutput, "The tests of examples cannot be where they should",
      because: """
        The folder of the SDK and that of the tests each hold what belongs to them, and nothing \
        else; \
        and only where types are generated there is something to test.
        """,
      remedy: "Give the tests the folder of a test target, separate from that of the types."),
    DiagnosticPage(
      .invalidModule, "The name of a module is not valid in Swift",
      because: """
        The module that tests import has the name of the output folder unless another is given. \
        The module of a new package must not have the name of a module that the package needs.
        """,
      remedy: "Name it by `--module`, by `module` in `specsmith.yaml`, or by `--name`."),
    DiagnosticPage(
      .unknownSpecsmith, "It is not known where a new package can find Specsmith",
      because: """
        An SDK imports `SpecsmithRuntime`, so that its package depends on that of Specsmith: the \
        checkout that the program was built in, the published version of an installed program, \
        another folder, or a URL with a version.
        """,
      remedy: "Name its location with `--specsmith`, and the version that goes with a URL with "
        + "`--specsmith-version`."),
    DiagnosticPage(
      .invalidConfiguration, "A setting has a value that it cannot have",
      because: "The message says which values the setting accepts.",
      example: .configuration("client: pet store"),
      remedy: "Correct the value; docs/configuration.md lists all settings."),
    DiagnosticPage(
      .unknownSetting, "There is no such setting",
      because: "Settings that are misspelt would otherwise have no effect, without a word.",
      example: .configuration("cleint: PetStore"),
      remedy: "Correct its name; docs/configuration.md lists all settings."),
    DiagnosticPage(
      .unknownSelection, "A selection names something that the document does not have",
      because: """
        A misspelt name in `include` would silently leave something out, so it is an error. A name \
        in `exclude` may refer to something that was removed from the document, so it is a \
        warning.
        """,
      example: .configuration("select:\n  exclude: {tags: [internal]}"),
      remedy: "Correct the name, or remove it."),
    DiagnosticPage(
      .emptySelection, "A selection leaves no operation",
      because: """
        An operation must meet each kind of criteria that it is included by (one of the paths, and \
        one of the tags), and none of those that it is excluded by.
        """,
      example: .configuration("select:\n  include: {tags: [pets]}\n  exclude: {methods: [get]}"),
      remedy: "Name less in `include` or in `exclude`; several lists in `include` are alternatives."
    ),
    DiagnosticPage(
      .invalidAcceptance, "A list of accepted changes is none",
      because: """
        `specsmith diff --accept` reads a list in which each entry has the id of a `change` and a \
        `reason`, so that later readers know why the change was accepted.
        """,
      remedy: "Write the entry as the hint says; `specsmith diff --format json` shows the ids."),
    DiagnosticPage(
      .unusedAcceptance, "A change is accepted that there is not",
      because: "An entry that is misspelt, or out of date, would otherwise say something untrue.",
      remedy: "Correct the id, or remove the entry."),
  ]
}
