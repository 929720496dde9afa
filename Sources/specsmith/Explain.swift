import ArgumentParser
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains the code of a diagnostic, such as duplicate-key.")

  @Argument(help: "The code, as it stands in brackets behind a message.")
  var code: String?

  @Flag(help: "Explain all codes, as one Markdown page.")
  var all = false

  func run() throws {
    if all {
      print(DiagnosticPage.all(), terminator: "")
      return
    }
    guard let code else { throw ValidationError("name a code, or --all") }
    guard let found = DiagnosticCatalog.code(named: code) else {
      let nearest = Spelling.nearest(to: code, among: DiagnosticCatalog.codes.map(\.name))
      let hint = nearest.map { ": did you mean '\($0)'?" } ?? ""
      throw ValidationError("there is no code '\(code)'\(hint)")
    }
    print(DiagnosticPage.page(of: found), terminator: "")
  }
}
