import Foundation
import TextGrammar

/// A line on a terminal that says what takes longer than a second.
///
/// It is on the standard error, and erased before anything else is printed. There is none in pipes, in
/// logs of continuous integration, and on terminals that cannot erase.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
final class ProgressLine: @unchecked Sendable {
  private let lock = NSLock()
  private let start = ContinuousClock.now
  private var step = ""
  private var isShown = false
  private var timer: (any DispatchSourceTimer)?

  /// - Parameter isWanted: Whether the run prints anything for people.
  private init(isWanted: Bool) {
    guard isWanted, Self.isPossible(in: ProcessInfo.processInfo.environment) else { return }
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue.global(qos: .utility))
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { [weak self] in self?.show() }
    self.timer = timer
    timer.resume()
  }

  /// Runs work that may take long.
  ///
  /// - Parameters:
  ///   - isWanted: Whether the run prints anything for people.
  ///   - step: What the work is at first.
  static func during<Value, Failure: Error>(
    _ step: String, isWanted: Bool = true, _ work: (ProgressLine) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let line = ProgressLine(isWanted: isWanted)
    line.step(step)
    defer { line.end() }
    return try work(line)
  }

  /// Says what the work is now.
  func step(_ text: String) {
    lock.withLock { step = VisibleText.line(text) }
  }

  private func show() {
    lock.withLock {
      guard timer != nil else { return }
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      let text = "\(step) … \(seconds) s"
      // A longer line would wrap, and only its last part could be erased.
      let width = StandardStreams.errorTerminalWidth ?? 80
      StandardStreams.writeError("\r" + text.prefix(max(0, width - 1)) + Self.eraser)
      isShown = true
    }
  }

  private func end() {
    lock.withLock {
      timer?.cancel()
      timer = nil
      if isShown { StandardStreams.writeError("\r" + Self.eraser) }
      isShown = false
    }
  }

  /// Erases from the cursor to the end of the line.
  private static let eraser = "\u{1B}[K"

  private static func isPossible(in environment: [String: String]) -> Bool {
    let terminal = environment["TERM"] ?? ""
    let integration = environment["CI"] ?? ""
    return StandardStreams.isErrorTerminal && !["", "dumb"].contains(terminal)
      && ["", "false"].contains(integration)
  }
}
