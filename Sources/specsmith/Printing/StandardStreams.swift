import TextGrammar

// `stdout` is a mutable global variable in C, but nothing changes it.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The standard output and the standard error, which may be closed or full, or whose reader may
/// have ended.
enum StandardStreams {
  /// Prepares both streams. Must be called before any file is opened.
  ///
  /// At the end, the command fails if some output could not be written.
  static func prepare() {
    // Otherwise, a file that is opened later could get the descriptor of a closed stream, and
    // receive its output. Each descriptor is opened in the wrong mode, so that using the stream
    // still fails.
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      // This returns the lowest free descriptor, which is the closed one.
      _ = open("/dev/null", mode)
    }
    // A reader that stops reading must not end the run before it returns its exit status.
    signal(SIGPIPE, SIG_IGN)
    atexit { StandardStreams.finish() }
  }

  /// Prints a line that may contain text from a document or names of files. Invisible characters
  /// are escaped.
  static func printLine(_ line: String) { print(VisibleText.line(line)) }

  /// The same, at once, for a command that goes on.
  static func printNow(_ line: String) {
    printLine(line)
    flush()
  }

  /// Writes what was printed so far.
  static func flush() { fflush(stdout) }

  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The number of columns; `nil` if it is unknown.
  static var errorTerminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes to the standard error. Failures are ignored.
  static func writeError(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes the exit status a failure if the standard output could not be written completely.
  private static func finish() {
    let output = stdout
    let failed = fflush(output) != 0
    let reason = errno
    guard failed || ferror(output) != 0 else { return }
    // A reader that closes a pipe has read enough.
    if reason != EPIPE {
      writeError(
        "error: cannot write to the standard output: \(String(cString: strerror(reason))) [output]\n"
      )
    }
    _exit(1)
  }
}
