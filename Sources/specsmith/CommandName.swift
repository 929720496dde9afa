import ArgumentParser
import Diagnostics

/// The name of a command in the arguments. ArgumentParser suggests options, but no commands.
enum CommandName {
  /// - Parameter arguments: Those after the program.
  /// - Returns: A message about a command that does not exist, in the form of ArgumentParser's; `nil`
  ///   if there is no such mistake.
  static func mistake(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Specsmith.self
    var path = command._commandName
    var words = arguments[...]
    // `specsmith help generate` has the help of `specsmith generate`.
    if words.first == "help" { words.removeFirst() }
    while let word = words.popFirst(), !word.hasPrefix("-") {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty else { return nil }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        let nearest = Spelling.nearest(to: word, among: subcommands.map { $0._commandName })
        let hint = nearest.map { "did you mean '\($0)'?" } ?? "'\(path) --help' lists them"
        return """
          Error: there is no command '\(word)': \(hint)
          Usage: \(path) <subcommand>
            See '\(path) --help' for more information.

          """
      }
      command = next
      path += " " + word
    }
    return nil
  }
}
