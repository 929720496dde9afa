import ArgumentParser
import Diagnostics
import DocumentTree
import Generator

/// Prints diagnostics to standard error.
struct DiagnosticPrinter {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  var format: Format
  /// The files that were read, by the paths in locations.
  var sources: [String: Source]
  /// Whether to show all warnings, rather than one for each kind.
  var isVerbose = false
  var style = TextStyle.plain

  /// Prints all diagnostics of a run, in the order in which they were found.
  func print(_ diagnostics: [Diagnostic]) {
    switch format {
    case .text:
      var text = DiagnosticText(sources: sources, isVerbose: isVerbose, style: style)
      text.lines(diagnostics).forEach(printLine)
    case .json: diagnostics.map(DiagnosticJSON.line).forEach(printLine)
    case .github: diagnostics.map(GitHubAnnotation.line).forEach(printLine)
    case .sarif: printLine(SARIFLog.text(diagnostics))
    }
  }

  /// Prints the number of diagnostics, if the format is for people.
  func summarize(_ diagnostics: [Diagnostic], isWritten: Bool, isQuiet: Bool) {
    guard format == .text, !(isWritten && isQuiet) else { return }
    if let summary = DiagnosticText.summary(diagnostics) { printLine(summary + ".") }
    if !isWritten { printLine("Nothing was written.") }
  }

  /// The same for a run of the generator, with hints about what to do next.
  func summarize(_ result: Generator.Result, isQuiet: Bool) {
    summarize(result.diagnostics, isWritten: result.files != nil, isQuiet: isQuiet)
    guard format == .text, result.canKeepGoing else { return }
    printLine("With --keep-going, what is wrong is left out and the rest is written.")
  }

  func printLine(_ text: String) {
    StandardStreams.writeError(text + "\n")
  }
}
