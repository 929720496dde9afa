import ArgumentParser

@main
struct Specsmith: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specsmith",
    abstract: "Turns an OpenAPI document into a Swift SDK.",
    discussion: """
      Exit status: 0 for success, 1 for errors in the input or stale output, 64 for wrong usage.
      """,
    version: Release.version,
    subcommands: [
      Generate.self, Init.self, API.self, Diff.self, Lint.self, MockCommand.self,
      ApplyOverlays.self, Snippets.self, Templates.self, SettingsCommand.self, Explain.self,
    ])

  static func main() {
    StandardStreams.prepare()
    if let mistake = CommandName.mistake(in: Array(CommandLine.arguments.dropFirst())) {
      StandardStreams.writeError(mistake)
      exit(withError: ExitCode.validationFailure)
    }
    main(nil)
  }
}
