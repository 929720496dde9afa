import ArgumentParser
import Diagnostics
import GeneratedOutput
import SwiftEmitter

extension Templates {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes built-in templates to a folder, for `generate --templates`.")

    @Argument(help: "The folder to write to.")
    var folder: String

    @Argument(help: "The templates to write, such as Header. (default: all of them)")
    var names: [String] = []

    @Flag(help: "Replace templates in the folder that differ from the built-in ones.")
    var force = false

    @OptionGroup
    var terminal: TerminalOptions

    func run() throws {
      let known = SwiftTemplates.builtIn
      for name in names where !known.contains(where: { $0.name == name }) {
        let nearest = Spelling.nearest(to: name, among: known.map(\.name))
        throw ValidationError(Templates.unknown(name, nearest: nearest))
      }
      let chosen = names.isEmpty ? known : known.filter { names.contains($0.name) }
      let files = chosen.map { OutputFile(path: $0.name + ".mustache", content: $0.bytes) }
      do {
        let changes = try OutputFolder(path: folder).add(files, replacing: force)
        for change in changes.changes {
          StandardStreams.printLine("\(change.kind.rawValue) \(folder)/\(change.path)")
        }
        StandardStreams.printLine("\(folder): \(changes.summary).")
      } catch {
        var failure = Diagnostic.error(.output, error.description, at: nil, hint: error.hint)
        if case .different = error { failure.hint? += ", or replace it by `--force`" }
        terminal.printer().print([failure])
        throw ExitCode(1)
      }
    }
  }
}
