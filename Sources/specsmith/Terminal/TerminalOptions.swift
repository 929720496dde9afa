import ArgumentParser
import DocumentTree
import Foundation

/// The options of all commands about what a terminal shows.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: """
      Color errors and warnings: auto, always or never. NO_COLOR and CLICOLOR_FORCE count for auto.
      """)
  var color: ColorChoice = .auto

  /// A printer of diagnostics, with the lines of the files that were read.
  func printer(
    _ format: DiagnosticPrinter.Format = .text, sources: [String: Source] = [:],
    isVerbose: Bool = false
  ) -> DiagnosticPrinter {
    DiagnosticPrinter(
      format: format, sources: sources, isVerbose: isVerbose,
      style: color.style(
        onTerminal: StandardStreams.isErrorTerminal,
        environment: ProcessInfo.processInfo.environment))
  }
}
