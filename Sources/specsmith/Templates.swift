import ArgumentParser
import SwiftEmitter

/// Information about templates, for authors of templates.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the built-in templates and what they may use, or writes them to a folder.",
    subcommands: [List.self, Fields.self, Export.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the templates, with what each writes.")

    func run() throws {
      print(try TemplatePage().list(), terminator: "")
    }
  }

  struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows the fields that a template may use, as Markdown.")

    @Argument(help: "The template. (default: all of them)")
    var name: String?

    func run() throws {
      let page = try TemplatePage()
      guard let name else {
        print(page.all(), terminator: "")
        return
      }
      guard let text = page.page(ofTemplate: name) else {
        throw ValidationError(Templates.unknown(name, nearest: page.nearest(to: name)))
      }
      print(text, terminator: "")
    }
  }

  static func unknown(_ name: String, nearest: String?) -> String {
    "there is no template '\(name)'" + (nearest.map { ": did you mean '\($0)'?" } ?? "")
  }
}
