import Foundation

/// Cuts a JSON text sequence (`application/json-seq`, RFC 7464) into its texts.
///
/// A text ends with the record separator of the next one, and already with the line feed after its
/// last value: so it is available before the server sends the next. A text that was cut off is
/// returned as it is; reading it fails.
struct JSONSequenceParser: FrameParser {
  static let separator: UInt8 = 0x1E

  private let limit: Int
  private var buffer: ChunkBuffer
  /// The lines of an unfinished text.
  private var text = Data()
  private var nesting = JSONNesting()
  private var isFinished = false

  /// - Parameter limit: The most bytes of a text.
  init(limit: Int) {
    self.limit = limit
    buffer = ChunkBuffer(ends: (.lineFeed, JSONSequenceParser.separator), limit: limit)
  }

  mutating func append(_ chunk: Data) {
    buffer.append(chunk)
  }

  mutating func finish() {
    isFinished = true
  }

  mutating func next() throws -> StreamFrame? {
    while let (line, end) = try nextLine() {
      try add(line, end)
      if end == .lineFeed, !nesting.isClosed { continue }
      let text = take()
      if !text.isBlankJSON { return StreamFrame(data: text) }
    }
    return nil
  }

  /// - Returns: The bytes up to the next line feed, separator or the end, and which of them it is: 0
  ///   for the end.
  private mutating func nextLine() throws -> (Data, UInt8)? {
    if let taken = try buffer.takeLine() { return taken }
    guard isFinished else { return nil }
    let rest = buffer.takeRest()
    return rest.isEmpty && text.isEmpty ? nil : (rest, 0)
  }

  private mutating func add(_ line: Data, _ end: UInt8) throws {
    guard text.count + line.count < limit else { throw StreamError.elementTooLarge(limit: limit) }
    nesting.read(line)
    if text.isEmpty { text = line } else { text.append(line) }
    // White space after a number shows that no digit is missing.
    if end == .lineFeed { text.append(end) }
  }

  private mutating func take() -> Data {
    defer {
      text = Data()
      nesting = JSONNesting()
    }
    return text
  }
}

/// Whether every object, array and string that a text has begun has ended.
private struct JSONNesting {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  var isClosed: Bool { depth <= 0 && !isInString }

  mutating func read(_ bytes: Data) {
    bytes.withUnsafeBytes { bytes in
      for byte in bytes {
        if isEscaped {
          isEscaped = false
        } else if isInString {
          if byte == .quotationMark { isInString = false }
          if byte == .backslash { isEscaped = true }
        } else {
          switch byte {
          case .quotationMark: isInString = true
          case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
          case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
          default: break
          }
        }
      }
    }
  }
}

extension StreamFrame {
  /// Whether the text of a sequence may have been cut off within a number or a word, by section 2.4
  /// of RFC 7464: nothing follows it.
  var mayBeCutOff: Bool {
    guard let first = data.first(where: { !$0.isJSONWhitespace }), let last = data.last else {
      return false
    }
    return !last.isJSONWhitespace && !"{[\"".utf8.contains(first)
  }
}
