import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal that a test reads instead of a person.
///
/// Marked as unchecked because only ``output(until:)`` reads, and tests call it in order.
final class PseudoTerminal: @unchecked Sendable {
  /// The end for a program.
  let handle: FileHandle
  private let descriptor: Int32
  private var bytes: [UInt8] = []

  /// - Throws: `POSIXError` if the system has no terminal left.
  init() throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard descriptor >= 0, let name = Self.nameOfOtherEnd(descriptor) else { throw Self.failure }
    let other = open(name, O_RDWR | O_NOCTTY)
    guard other >= 0 else { throw Self.failure }
    // Programs of other tests must not keep it open.
    for end in [descriptor, other] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    handle = FileHandle(fileDescriptor: other, closeOnDealloc: true)
  }

  deinit { close(descriptor) }

  /// The path of the end for a program, which can then be opened.
  private static func nameOfOtherEnd(_ descriptor: Int32) -> String? {
    #if os(Linux)
      // Swift does not import `unlockpt`, `ptsname` and the names of these requests: TIOCSPTLCK and
      // TIOCGPTN.
      var number: Int32 = 0
      guard ioctl(descriptor, 0x4004_5431, &number) == 0,
        ioctl(descriptor, 0x8004_5430, &number) == 0
      else { return nil }
      return "/dev/pts/\(number)"
    #else
      guard grantpt(descriptor) == 0, unlockpt(descriptor) == 0 else { return nil }
      return ptsname(descriptor).map { String(cString: $0) }
    #endif
  }

  private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

  /// Reads until the condition is met, or for 20 seconds.
  ///
  /// - Returns: All that was written to the terminal so far. It ends lines with `\r\n`.
  func output(until isEnough: (String) -> Bool) async throws -> String {
    let end = ContinuousClock.now + .seconds(20)
    while true {
      readAvailable()
      let text = String(decoding: bytes, as: UTF8.self)
      if isEnough(text) || ContinuousClock.now > end { return text }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  private func readAvailable() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk[..<count]
    }
  }
}

/// The lines that a terminal shows after it received some output.
///
/// It knows what the command uses: line ends, returns to the beginning of a line, erasing the rest
/// of a line, and colours.
func screen(of output: String) -> [String] {
  var lines: [[Unicode.Scalar]] = [[]]
  var column = 0
  var scalars = Array(output.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\n": lines.append([])
    case "\r": column = 0
    case "\u{1B}":
      let sequence = scalars.prefix { !$0.properties.isAlphabetic }
      scalars = scalars.dropFirst(sequence.count)
      if scalars.popFirst() == "K" {
        lines[lines.count - 1] = Array(lines[lines.count - 1].prefix(column))
      }
    default:
      var line = lines[lines.count - 1]
      if column < line.count { line[column] = scalar } else { line.append(scalar) }
      lines[lines.count - 1] = line
      column += 1
    }
  }
  return lines.map { line in
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line)
    return String(text)
  }
}
