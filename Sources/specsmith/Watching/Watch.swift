import ArgumentParser
import Foundation

/// Repeats the work of a command when its inputs change, until a signal.
///
/// It compares stamps of the files several times a second, which works on every system and file
/// system, and costs one `stat` per file.
struct Watch {
  /// Files that the command line names or that it would read if they existed. They are watched even if a
  /// run ends before it reads them.
  let paths: [String]
  /// Whether the command prints nothing for people but errors.
  let isQuiet: Bool

  /// - Throws: `ValidationError` if one of the paths is the standard input, which does not change.
  static func validate(_ paths: [String]) throws {
    guard !paths.contains(StandardInput.argument) else {
      throw ValidationError("'--watch' needs files, and the standard input is none")
    }
  }

  private static let interval = 0.25
  /// Programs that save a file may write it in several steps.
  private static let rest = 0.1
  private static let longestRest = 2.0

  /// Runs the work at once, and after each change of a file that it has read or looked for.
  ///
  /// An `ExitCode` of the work is ignored: its errors were printed, and are perhaps mended by the next
  /// change. Its output must be whole whenever it ends.
  func run(_ work: (InputFiles) throws -> Void) throws {
    let interruption = Interruption()
    defer { interruption.end() }
    while true {
      let inputs = InputFiles()
      var states = Self.states(of: paths)
      do {
        try work(inputs)
      } catch is ExitCode {}
      states.merge(inputs.states) { given, _ in given }
      let count = states.count { $0.value != .absent }
      say("Watching \(count == 1 ? "1 file" : "\(count) files"). Ctrl-C ends.")
      guard let changed = Self.change(from: states, interruption) else { return }
      let others = changed.count == 1 ? "" : " and \(changed.count - 1) more"
      say("\(changed[0])\(others) changed.")
    }
  }

  private func say(_ line: String) {
    if isQuiet { StandardStreams.flush() } else { StandardStreams.printNow(line) }
  }

  /// Waits for a change, and for its end.
  ///
  /// - Returns: The paths that differ; `nil` after a signal.
  private static func change(
    from states: [String: InputState], _ interruption: Interruption
  ) -> [String]? {
    while !interruption.wait(seconds: interval) {
      var now = Self.states(of: states.keys)
      guard now != states else { continue }
      var rested = 0.0
      while rested < longestRest {
        if interruption.wait(seconds: rest) { return nil }
        rested += rest
        let next = Self.states(of: states.keys)
        if next == now { break }
        now = next
      }
      let changed = states.keys.filter { states[$0] != now[$0] }.sorted()
      if !changed.isEmpty { return changed }
    }
    return nil
  }

  private static func states(of paths: some Sequence<String>) -> [String: InputState] {
    Dictionary(paths.map { ($0, InputState($0)) }) { first, _ in first }
  }
}
