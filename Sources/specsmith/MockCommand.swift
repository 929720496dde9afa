import ArgumentParser
import Diagnostics
import Foundation
import Generator
import SpecsmithMocking
import Threads

struct MockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mock", abstract: "Serves an OpenAPI document, to build an app without its API.",
    discussion: """
      Requests are checked against the document. The responses are its examples, or values that agree \
      with its schemas.
      """)

  @Argument(help: .document)
  var spec: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if it exists)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(
    help: "The port; 0 for a free one, which is printed. (default: 4010)",
    transform: { try UInt16($0).expecting("a whole number from 0 to \(UInt16.max)") })
  var port: UInt16 = 4010

  @Option(help: "The IPv4 address of this machine to listen at.")
  var host = "127.0.0.1"

  @Flag(help: "Keep what requests create, so that later requests find it.")
  var stateful = false

  @Flag(help: "Make values anew for each response, instead of using examples.")
  var dynamic = false

  @Option(
    help: "Wait before each response, such as 200ms or 1.5s.",
    transform: {
      try Delay($0).expecting(
        "a time of 0 to \(Delay.longest) seconds with its unit, such as 200ms or 1.5s")
    })
  var delay: Delay?

  @Option(
    help: "Fail a share of the requests, such as 503:0.1; can be repeated.",
    transform: {
      try FailureRate($0).expecting(
        "a status from 400 to 599 and a share from 0 to 1, such as 503:0.1")
    })
  var fail: [FailureRate] = []

  @Option(
    help: "The seed of what is random. (default: 0)",
    transform: { try UInt64($0).expecting("a whole number from 0 to \(UInt64.max)") })
  var seed: UInt64 = 0

  @Option(help: "Write each request and its status to this file, as one line of JSON.")
  var record: String?

  @Option(
    help: "End after this many seconds.",
    transform: {
      try Double($0).flatMap { (0...longest).contains($0) ? $0 : nil }
        .expecting("a number of seconds from 0 to \(Int(longest))")
    })
  var seconds: Double?

  private static let longest = 1e9

  @Flag(help: "Leave out what is wrong in the document, and serve the rest.")
  var keepGoing = false

  @Flag(help: "Do not print the requests.")
  var quiet = false

  @OptionGroup
  var terminal: TerminalOptions

  func run() throws {
    let inputs = InputFiles()
    let reading: ModelReading
    do throws(InvalidInput) {
      let locations = InputLocations(document: spec, configuration: config, overlays: overlay)
      let input = try inputs.readInput(at: locations) { settings in
        if keepGoing { settings.keepsGoing = true }
      }
      reading = ProgressLine.during("Reading \(input.document.file)") { _ in
        DeepStack.run { ModelReading(of: input, for: .comparing) }
      }
    } catch {
      throw failure(error.diagnostics, inputs)
    }
    guard let model = reading.model else {
      throw failure(reading.diagnostics.diagnostics, inputs)
    }
    let interruption = Interruption()
    do throws(Diagnostic) {
      try serve(model, until: interruption, inputs)
    } catch {
      throw failure([error], inputs)
    }
  }

  /// Prints the errors, with the lines of what was read so far.
  private func failure(_ diagnostics: [Diagnostic], _ inputs: InputFiles) -> ExitCode {
    terminal.printer(sources: inputs.sources).print(
      diagnostics.filter { $0.severity == .error })
    return ExitCode(1)
  }

  private func serve(
    _ model: DocumentModel, until interruption: Interruption, _ inputs: InputFiles
  ) throws(Diagnostic) {
    let recording = try record.map { path throws(Diagnostic) in
      try RecordingFile(path, besides: inputs)
    }
    var configuration = MockConfiguration()
    configuration.isStateful = stateful
    configuration.isDynamic = dynamic
    configuration.failures = fail
    configuration.seed = seed
    configuration.delay = delay?.duration ?? .zero
    let isQuiet = quiet
    let server: MockServer
    do {
      server = try MockServer(
        model, configuration: configuration, host: host, port: port, keepsExchanges: false,
        records: record != nil
      ) { exchange in
        recording?.append(exchange.record)
        if !isQuiet { for line in Self.lines(of: exchange) { StandardStreams.printNow(line) } }
      }
    } catch {
      throw .error(
        .output, "cannot listen at \(host):\(port): \(error)", at: nil,
        hint: "choose another port; 0 finds a free one")
    }
    StandardStreams.printNow("Listening on \(server.url.absoluteString)")
    interruption.wait(seconds: seconds)
    interruption.end()
    server.stop()
    recording?.close()
  }

  /// What is printed about a request.
  private static func lines(of exchange: MockServer.Exchange) -> [String] {
    let operation = exchange.operation.map { " \($0)" } ?? ""
    let first =
      "\(exchange.status) \(exchange.method) \(exchange.target)\(operation) (\(exchange.source))"
    return [first] + exchange.problems.map { "  \($0.text)" }
      + exchange.notes.map { "  note: \($0)" }
  }
}

extension MockCommand {
  /// A time in milliseconds or seconds.
  struct Delay {
    let duration: Duration
    /// The greatest number of seconds.
    static let longest = 3_600

    init?(_ text: String) {
      let units: [(name: String, seconds: Double)] = [("ms", 0.001), ("s", 1)]
      guard let unit = units.first(where: { text.hasSuffix($0.name) }),
        let number = Double(text.dropLast(unit.name.count)),
        (0...Double(Self.longest)).contains(number * unit.seconds)
      else { return nil }
      duration = .seconds(number * unit.seconds)
    }
  }
}
