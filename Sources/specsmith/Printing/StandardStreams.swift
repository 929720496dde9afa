import TextGrammar

// `stdout` is a variable of C's, which nobody sets.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The standard output and the standard error, which may be closed, full, or read by nobody.
enum StandardStreams {
  /// Prepares both for whatever the command writes. To be called before anything is opened.
  ///
  /// At the end, what could not be written to the standard output makes the command fail.
  static func prepare() {
    // A file that is opened later must not take the place of a stream that is closed, and get its text.
    // Each is opened the wrong way round, so that using it still fails.
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest descriptor that is free is this one.
      _ = open("/dev/null", mode)
    }
    // Who stops reading a stream must not end a run before it has told its outcome by its status.
    signal(SIGPIPE, SIG_IGN)
    atexit { StandardStreams.finish() }
  }

  /// Prints a line that may hold words of a document or names of files, whatever these are.
  static func say(_ line: String) { print(VisibleText.line(line)) }

  /// Writes to the standard error what it takes: whether it does changes nothing about a run.
  static func writeError(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes the status one of failure where the standard output has not taken all that was written.
  private static func finish() {
    let output = stdout
    let failed = fflush(output) != 0
    let reason = errno
    guard failed || ferror(output) != 0 else { return }
    // Who closes a pipe has read enough, and knows.
    if reason != EPIPE {
      writeError(
        "error: cannot write to the standard output: \(String(cString: strerror(reason))) [output]\n"
      )
    }
    _exit(1)
  }
}
