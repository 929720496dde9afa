import Foundation
import Testing

/// Runs the command as a user does: the built program, in a separate process.
enum Command {
  struct Outcome: Sendable {
    /// The exit status, or the number of the signal that ended the program.
    var status: Int32
    var endedBySignal: Bool
    var output: String
    var errors: String

    /// The lines of standard error with a severity, without the source lines below them.
    var headlines: [String] {
      errors.split(separator: "\n").map(String.init).filter { line in
        ["error: ", "warning: ", "note: "].contains(where: line.contains)
      }
    }
  }

  /// A protection against programs that hang. Nothing here measures time.
  static let timeout: Duration = .seconds(20)

  static let folder: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    guard let bundle, bundle.bundleURL != Bundle.main.bundleURL else {
      return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().standardizedFileURL
    }
    return bundle.bundleURL.deletingLastPathComponent()
  }()

  /// The command that SPECSMITH names, which may be a release build of the same sources, or else that of the
  /// tests' build.
  static let executable =
    ProcessInfo.processInfo.environment["SPECSMITH"].map { URL(fileURLWithPath: $0) }
    ?? folder.appending(path: "specsmith")

  /// Runs `specsmith` in a folder until it ends.
  static func run(
    _ arguments: [String], in folder: URL, timeout: Duration = timeout
  ) async throws -> Outcome {
    try await run(executable, arguments, in: folder, timeout: timeout)
  }

  /// Runs a program until it ends.
  ///
  /// Its output goes to files, since programs that other tests start could inherit a pipe.
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL, timeout: Duration = timeout
  ) async throws -> Outcome {
    try await Workspace.withTemporary { workspace in
      let output = try workspace.write("output", "")
      let errors = try workspace.write("errors", "")
      // Closed here: Foundation keeps what a process was given. With some 1,300 open files, its next process ends
      // the tests.
      let handles = try (FileHandle(forWritingTo: output), FileHandle(forWritingTo: errors))
      defer { for handle in [handles.0, handles.1] { try? handle.close() } }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = handles.0
      process.standardError = handles.1
      try await end(of: process, timeout: timeout)
      return Outcome(
        status: process.terminationStatus,
        endedBySignal: process.terminationReason == .uncaughtSignal,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
  }

  /// Waits for the end of a process, or kills it after a time.
  ///
  /// - Returns: How long it ran.
  @discardableResult
  static func end(of process: Process, timeout: Duration) async throws -> Duration {
    await turns.take()
    do {
      let start = ContinuousClock.now
      try await watchedEnd(of: process, timeout: timeout)
      await turns.giveBack()
      return ContinuousClock.now - start
    } catch {
      await turns.giveBack()
      throw error
    }
  }

  /// All processors but one, so that other tests can run.
  private static let turns = Turns(count: max(1, ProcessInfo.processInfo.activeProcessorCount - 1))

  private static func watchedEnd(of process: Process, timeout: Duration) async throws {
    let watchdog = DispatchSource.makeTimerSource()
    defer { watchdog.cancel() }
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
        let identifier = process.processIdentifier
        watchdog.setEventHandler { kill(identifier, SIGKILL) }
        watchdog.schedule(deadline: .now() + .microseconds(Int(timeout / .microseconds(1))))
        watchdog.resume()
      } catch {
        process.terminationHandler = nil
        watchdog.resume()
        continuation.resume(throwing: error)
      }
    }
  }
}

/// Limits the number of simultaneous runs.
private actor Turns {
  private var freeCount: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) {
    freeCount = count
  }

  func take() async {
    if freeCount > 0 {
      freeCount -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty {
      freeCount += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

/// Expects that a run refused its input with errors, and without crashing.
func expectRefusal(
  _ outcome: Command.Outcome, status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    !outcome.endedBySignal, "ended by signal \(outcome.status)", sourceLocation: sourceLocation)
  #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
  #expect(!outcome.errors.isEmpty, sourceLocation: sourceLocation)
  #expect(outcome.errors.utf8.count < 20_000, sourceLocation: sourceLocation)
}

/// Expects that a run was successful.
func expectSuccess(
  _ outcome: Command.Outcome, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    !outcome.endedBySignal, "ended by signal \(outcome.status)", sourceLocation: sourceLocation)
  #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
}
