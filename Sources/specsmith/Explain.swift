import APIDiff
import ArgumentParser
import Diagnostics
import DocumentLint

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains the code of a diagnostic, such as duplicate-key, or a rule of lint.")

  @Argument(help: "The code, as shown in brackets after a message.")
  var code: String?

  @Flag(help: "Explain all codes, as one Markdown page.")
  var all = false

  @Flag(help: "Explain all rules of lint, as one Markdown page.")
  var rules = false

  @Flag(help: "Explain the changes that diff reports, as Markdown.")
  var changes = false

  /// Here and not in `run`, so that the usage below the message is the one of this command.
  func validate() throws {
    guard !rules, !changes, !all else { return }
    guard let code else { throw ValidationError("name a code, or --all, --rules or --changes") }
    guard DiagnosticCode(rawValue: code) == nil else { return }
    let names = DiagnosticCode.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: code, among: names)
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'--all' explains them all"
    throw ValidationError("there is no code '\(code)': \(hint)")
  }

  func run() {
    if rules {
      print(LintPage.all(), terminator: "")
      return
    }
    if changes {
      print(ChangeRulePage.all(), terminator: "")
      return
    }
    if all {
      print(DiagnosticCatalog.markdown(), terminator: "")
      return
    }
    guard let found = code.flatMap(DiagnosticCode.init(rawValue:)) else { return }
    let rule = LintRuleCatalog.rule(found).map { LintPage.page(of: $0) }
    let page = rule ?? DiagnosticCatalog.page(of: found)?.markdown()
    print(page ?? "", terminator: "")
  }
}
