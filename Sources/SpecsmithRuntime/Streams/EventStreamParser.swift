import Foundation

/// Cuts a `text/event-stream` into events, as section 9.2.6 of the WHATWG HTML standard says.
///
/// The work grows with the number of bytes, whatever their chunks: no byte is searched twice for the end
/// of its line, and the data of an event that came in one line is a slice of its chunk.
struct EventStreamParser: FrameParser {
  private let limit: Int
  private var lines: EventStreamLines

  // The standard's buffers.
  private var name = ""
  /// `nil` where the event has no data so far, not even an empty line of it.
  private var data: Data?
  private var id: String
  private var ownID: String?
  private var retry: Duration?
  /// The name of the event before, which is often the same.
  private var lastName = ""

  /// The id to resume after: that of the last event that was complete.
  private(set) var lastEventID: String

  /// The time that the server requests before a reconnection.
  private(set) var reconnectionTime: Duration?

  /// The first bytes, until one line is of an event stream.
  private var beginning: Data? = Data()

  /// - Parameters:
  ///   - limit: The most bytes of a line, and of the data of an event.
  ///   - previous: The parser of the connection before, whose id and time stay.
  init(limit: Int, after previous: EventStreamParser? = nil) {
    self.limit = limit
    lines = EventStreamLines(limit: limit)
    lastEventID = previous?.lastEventID ?? ""
    id = lastEventID
    reconnectionTime = previous?.reconnectionTime
  }

  mutating func append(_ chunk: Data) {
    lines.append(chunk)
  }

  /// Discards an event whose end has not come.
  mutating func finish() {
    let rest = lines.takeRest()
    if EventStreamField.read(rest) == nil { note(foreign: rest) } else { beginning = nil }
    data = nil
  }

  mutating func next() throws -> StreamFrame? {
    while let line = try lines.next() {
      if line.isEmpty {
        if let frame = dispatch() { return frame }
      } else {
        try read(line)
      }
    }
    return nil
  }

  var foreignBeginning: Data? { beginning?.isEmpty == false ? beginning : nil }

  // MARK: - Fields

  private mutating func read(_ line: Data) throws {
    guard let (field, value) = EventStreamField.read(line) else { return note(foreign: line) }
    beginning = nil
    switch field {
    case .comment: break
    case .event: setName(value)
    case .data: try add(data: value)
    case .id:
      guard !value.contains(0) else { return }
      id = String(decoding: value, as: UTF8.self)
      ownID = id
    case .retry:
      guard let time = EventStreamParser.milliseconds(value) else { return }
      retry = time
      reconnectionTime = time
    }
  }

  private mutating func setName(_ bytes: Data) {
    if bytes.count == lastName.utf8.count, bytes.elementsEqual(lastName.utf8) {
      name = lastName
    } else {
      name = String(decoding: bytes, as: UTF8.self)
      lastName = name
    }
  }

  private mutating func add(data bytes: Data) throws {
    guard let count = data?.count else {
      data = bytes
      return
    }
    guard count + 1 + bytes.count <= limit else { throw StreamError.elementTooLarge(limit: limit) }
    data?.append(.lineFeed)
    data?.append(bytes)
  }

  /// - Returns: `nil` for anything but digits.
  private static func milliseconds(_ bytes: Data) -> Duration? {
    guard !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // A number with more digits is a very long time too.
    let number = Int64(String(decoding: bytes, as: UTF8.self)) ?? .max
    return .milliseconds(min(number, 1 << 50))
  }

  // MARK: - Events

  private mutating func dispatch() -> StreamFrame? {
    lastEventID = id
    defer {
      name = ""
      data = nil
      ownID = nil
      retry = nil
    }
    guard let data else { return nil }
    return StreamFrame(data: data, name: name, id: ownID, lastID: id, retry: retry)
  }

  private mutating func note(foreign line: Data) {
    guard !line.isEmpty, let count = beginning?.count, count < EventStreamParser.longestBeginning
    else { return }
    beginning?.append(line.prefix(EventStreamParser.longestBeginning - count))
    beginning?.append(.lineFeed)
  }

  private static let longestBeginning = 1 << 12
}
