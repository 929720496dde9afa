import Foundation
import HTTPTypes

/// Cuts a body into its parts (RFC 2046 section 5.1).
///
/// The work grows with the number of bytes, whatever their chunks, and no more than a chunk is held. The
/// content of a part is slices of the chunks.
struct MultipartParser {
  enum Event {
    case part(HTTPFields)
    /// Bytes of the current part, at least one.
    case content(Data)
    case partEnd
  }

  private enum State {
    /// What precedes the first part, and is not read.
    case preamble
    case headers
    case content
    case partEnd
    case ended
  }

  /// The boundary with the line feed and the dashes before it. A CR before the line feed belongs to the
  /// boundary as well; some servers send none.
  private let mark: [UInt8]
  private var state = State.preamble
  /// The bytes that were not read yet, from `offset` on. The first boundary needs no line before it.
  private var chunk = Data([.lineFeed])
  private var offset = 0
  /// Whether the next byte is the line feed before the content, which can be that of a boundary.
  private var isAtStart = false
  /// Whether the boundary after the current part is the last one.
  private var isLast = false
  private var header = PartHeader()

  init(boundary: String) {
    mark = [.lineFeed] + Array("--\(boundary)".utf8)
  }

  /// Whether a string can be a boundary. The standard's limit is 70 characters.
  static func isBoundary(_ text: String) -> Bool {
    (1...200).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Adds bytes. All events of the bytes before were taken.
  mutating func append(_ bytes: Data) {
    guard state != .ended else { return }
    chunk = offset < chunk.count ? chunk.dropFirst(offset) + bytes : bytes
    offset = 0
  }

  /// Whether the last part has ended.
  var isAtEnd: Bool { state == .ended }

  /// The next event of the bytes that have arrived; `nil` if there is none.
  ///
  /// - Throws: ``MultipartError/headersTooLarge``
  mutating func next() throws(MultipartError) -> Event? {
    while true {
      switch state {
      case .ended: return nil
      case .preamble:
        guard takeContent().isOver else { return nil }
        state = isLast ? .ended : .headers
      case .headers:
        guard let fields = try takeHeader() else { return nil }
        state = .content
        // The line feed that ends the header can be that of the boundary, if the part is empty.
        offset -= 1
        isAtStart = true
        return .part(fields)
      case .content:
        let (bytes, isOver) = takeContent()
        if isOver { state = .partEnd }
        if !bytes.isEmpty { return .content(bytes) }
        if !isOver { return nil }
      case .partEnd:
        state = isLast ? .ended : .headers
        return .partEnd
      }
    }
  }

  // MARK: - Header fields

  /// - Returns: The fields of a part; `nil` if their end has not come.
  private mutating func takeHeader() throws(MultipartError) -> HTTPFields? {
    while offset < chunk.count {
      let end = chunk.withUnsafeBytes { $0.firstOffset(of: .lineFeed, from: offset) }
      try header.append(
        chunk[(chunk.startIndex + offset)..<(chunk.startIndex + (end ?? chunk.count))])
      offset = end.map { $0 + 1 } ?? chunk.count
      guard end != nil, try header.endLine() else { continue }
      defer { header = PartHeader() }
      return header.fields
    }
    return nil
  }

  // MARK: - Content

  /// Takes the bytes up to a boundary, and the boundary.
  ///
  /// - Returns: The bytes, and whether a boundary follows them. What may begin one is left until it is
  ///   known.
  private mutating func takeContent() -> (bytes: Data, isOver: Bool) {
    let start = isAtStart ? offset + 1 : offset
    let (end, boundary) = chunk.withUnsafeBytes { findBoundary(in: $0, from: start) }
    if let boundary {
      offset = boundary.end
      isLast = boundary.isLast
      isAtStart = false
    } else if end >= start {
      offset = end
      isAtStart = false
    }
    guard end > start else { return (Data(), boundary != nil) }
    return (chunk[(chunk.startIndex + start)..<(chunk.startIndex + end)], boundary != nil)
  }

  /// - Parameter start: Where the content begins. The line feed before it can be that of a boundary.
  /// - Returns: The end of the content, and the boundary after it, if that is complete.
  private func findBoundary(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (end: Int, boundary: (end: Int, isLast: Bool)?) {
    var position = offset
    while let lineFeed = bytes.firstOffset(of: .lineFeed, from: position) {
      let hasReturn = lineFeed > start && bytes[lineFeed - 1] == .carriageReturn
      let end = hasReturn ? lineFeed - 1 : lineFeed
      switch boundary(in: bytes, at: lineFeed) {
      case .none: position = lineFeed + 1
      case .unknown: return (end, nil)
      case .found(let boundaryEnd, let isLast): return (end, (boundaryEnd, isLast))
      }
    }
    let endsWithReturn = bytes.count > start && bytes[bytes.count - 1] == .carriageReturn
    return (endsWithReturn ? bytes.count - 1 : bytes.count, nil)
  }

  private enum Finding {
    case none
    /// The bytes so far can be a boundary, or its beginning.
    case unknown
    case found(end: Int, isLast: Bool)
  }

  private func boundary(in bytes: UnsafeRawBufferPointer, at start: Int) -> Finding {
    let count = min(mark.count, bytes.count - start)
    let isEqual = mark.withUnsafeBytes { mark in
      bytes[start..<(start + count)].elementsEqual(mark.prefix(count))
    }
    guard isEqual else { return .none }
    guard count == mark.count else { return .unknown }
    var position = start + count
    func byte() -> UInt8? { position < bytes.count ? bytes[position] : nil }
    if byte() == .dash {
      position += 1
      guard let second = byte() else { return .unknown }
      return second == .dash ? .found(end: position + 1, isLast: true) : .none
    }
    // White space may follow, but no other character: that would be another boundary.
    while let space = byte(), space == 0x20 || space == 0x09 {
      position += 1
      if position - start - count > Self.longestPadding { return .none }
    }
    if byte() == .carriageReturn { position += 1 }
    guard let end = byte() else { return .unknown }
    return end == .lineFeed ? .found(end: position + 1, isLast: false) : .none
  }

  private static let longestPadding = 1 << 10
}

extension UInt8 {
  fileprivate static let dash = UInt8(ascii: "-")
}
