import ArgumentParser
import Generator

/// Information about `specsmith.yaml`.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Describes the settings in specsmith.yaml.",
    subcommands: [Schema.self])

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a JSON Schema of specsmith.yaml, for editors.",
      discussion: """
        Editors with the YAML language server use the schema that a comment in the file names: \
        `# yaml-language-server: $schema=specsmith.schema.json`
        """)

    func run() throws {
      print(String(decoding: try Settings.jsonSchema(), as: UTF8.self), terminator: "")
    }
  }
}
