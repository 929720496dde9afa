import Foundation
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Streams: server-sent events")
struct EventStreamTests {
  typealias Event = ServerSentEvent

  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var stream: String
    var events: [Event]
    var testDescription: String { rule }

    init(_ rule: String, _ stream: String, _ events: Event...) {
      self.rule = rule
      self.stream = stream
      self.events = events
    }
  }

  static let cases = [
    Case("one line of data", "data: a\n\n", Event(data: "a")),
    Case("lines of data are joined", "data: a\ndata: b\n\n", Event(data: "a\nb")),
    Case("one space is removed", "data:  a\ndata:b \n\n", Event(data: " a\nb ")),
    Case("a tab stays", "data:\ta\n\n", Event(data: "\ta")),
    Case("a value has colons", "data: a:b: c\n\n", Event(data: "a:b: c")),
    Case("LF", "data: a\n\ndata: b\n\n", Event(data: "a"), Event(data: "b")),
    Case("CR", "data: a\r\rdata: b\r\r", Event(data: "a"), Event(data: "b")),
    Case("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", Event(data: "a"), Event(data: "b")),
    Case("mixed ends", "data: a\r\ndata: b\rdata: c\n\r\n", Event(data: "a\nb\nc")),
    Case("LF CR is two ends", "data: a\n\rdata: b\n\n", Event(data: "a"), Event(data: "b")),
    Case(
      "other ends are content", "data: a\u{0B}\u{85}\u{2028}b\n\n",
      Event(data: "a\u{0B}\u{85}\u{2028}b")),
    Case("a byte order mark", "\u{FEFF}data: a\n\n", Event(data: "a")),
    Case("only one byte order mark", "\u{FEFF}\u{FEFF}data: a\n\ndata: b\n\n", Event(data: "b")),
    Case("no later byte order mark", "data: a\n\n\u{FEFF}data: b\n\n", Event(data: "a")),
    Case(
      "the name", "event: add\ndata: a\n\ndata: b\n\n", Event(event: "add", data: "a"),
      Event(data: "b")),
    Case("the last name counts", "event: a\nevent: b\ndata: x\n\n", Event(event: "b", data: "x")),
    Case("an empty name", "event: a\nevent:\ndata: x\n\n", Event(data: "x")),
    Case(
      "equal names", "event: a\ndata: 1\n\nevent: a\ndata: 2\n\n", Event(event: "a", data: "1"),
      Event(event: "a", data: "2")),
    Case("a name after the data", "data: x\nevent: a\n\n", Event(event: "a", data: "x")),
    Case("no event without data", "event: a\n\ndata: b\n\n", Event(data: "b")),
    Case(
      "empty data", "data\n\ndata:\n\ndata\ndata\n\n", Event(data: ""), Event(data: ""),
      Event(data: "\n")),
    Case("comments", ": a\n:\ndata: a\n:data: b\n\n:\n\n", Event(data: "a")),
    Case(
      "unknown fields", "foo: a\ndata: a\nbar\nDATA: b\n data: c\ndata : d\n\n", Event(data: "a")),
    Case(
      "the id stays", "id: 1\ndata: a\n\ndata: b\n\n", Event(data: "a", id: "1"),
      Event(data: "b", id: "1")),
    Case(
      "an empty id", "id: 1\ndata: a\n\nid\ndata: b\n\n", Event(data: "a", id: "1"),
      Event(data: "b")),
    Case("an id without data", "id: 1\n\ndata: b\n\n", Event(data: "b", id: "1")),
    Case("an id with NUL", "id: 1\nid: 2\0\ndata: a\n\n", Event(data: "a", id: "1")),
    Case(
      "the time", "retry: 1500\ndata: a\n\ndata: b\n\n",
      Event(data: "a", retry: .milliseconds(1500)), Event(data: "b")),
    Case(
      "a time is digits only",
      "retry: 1.5\nretry: -1\nretry: 0x1\nretry:\nretry: 1 \nretry: ١\ndata: a\n\n",
      Event(data: "a")),
    Case(
      "an endless time", "retry: 99999999999999999999999\ndata: a\n\n",
      Event(data: "a", retry: .milliseconds(1 << 50))),
    Case("an event without its end", "data: a\n\ndata: b\n", Event(data: "a")),
    Case("an event within a line", "data: a\n\ndata: b", Event(data: "a")),
    Case("an empty stream", ""),
    Case("empty lines", "\n\n\r\n\r\r\n\n"),
    Case("characters of several bytes", "data: ä€𐍈\nevent: ü\n\n", Event(event: "ü", data: "ä€𐍈")),
    Case(
      "the standard's stock ticker", "data: YHOO\ndata: +2\ndata: 10\n\n",
      Event(data: "YHOO\n+2\n10")),
    Case(
      "the standard's four blocks",
      ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
      Event(data: "first event", id: "1"), Event(data: "second event"), Event(data: " third event")),
    Case(
      "the standard's empty events", "data\n\ndata\ndata\n\ndata:", Event(data: ""),
      Event(data: "\n")),
    Case(
      "the standard's equal spaces", "data:test\n\ndata: test\n\n", Event(data: "test"),
      Event(data: "test")),
  ]

  private func events(_ chunks: [Data], limit: Int = 16 << 20) async -> ([Event], (any Error)?) {
    let (elements, error) = await ServerSentEvents(HTTPBody(Chunks(chunks)), maxEventSize: limit)
      .collected()
    return (elements, error)
  }

  @Test("Events are parsed as the standard specifies", arguments: cases)
  func rules(test: Case) async throws {
    let (events, error) = await events([Data(test.stream.utf8)])
    #expect(events == test.events)
    #expect(error == nil)
  }

  @Test("Single bytes result in the same events", arguments: cases)
  func bytes(test: Case) async throws {
    let (events, _) = await events(test.stream.utf8.map { Data([$0]) })
    #expect(events == test.events)
  }

  @Test("Any split into two chunks results in the same events", arguments: cases)
  func cuts(test: Case) async throws {
    let bytes = Data(test.stream.utf8)
    for cut in 0...bytes.count {
      let (events, _) = await events([bytes.prefix(cut), bytes.dropFirst(cut)])
      #expect(events == test.events, "cut after \(cut)")
    }
  }

  @Test(
    "Random chunks of random streams result in the same events", arguments: 0..<40 as Range<UInt64>)
  func randomChunks(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "data", "event", "id", "retry", ":", ": ", " ", "\n", "\r", "\r\n", "\n\n", "a", "1", "ä",
      "\0",
      "\u{FEFF}", "{\"a\": 1}", String(repeating: "x", count: 70),
    ]
    let stream = Data((0..<400).map { _ in random.element(of: pieces) }.joined().utf8)
    let (whole, wholeError) = await events([stream], limit: 300)
    for _ in 0..<10 {
      var chunks: [Data] = []
      var rest = stream
      while !rest.isEmpty {
        let length = 1 + random.index(below: min(rest.count, 30))
        chunks.append(rest.prefix(length))
        rest = rest.dropFirst(length)
      }
      let (cut, error) = await events(chunks, limit: 300)
      #expect(cut == whole)
      #expect(error as? StreamError == wholeError as? StreamError)
    }
  }

  @Test("Invalid UTF-8 becomes U+FFFD")
  func invalidBytes() async throws {
    let (events, _) = await events([Data("data: a".utf8) + [0xFF] + Data("b\n\n".utf8)])
    #expect(events == [Event(data: "a\u{FFFD}b")])
  }

  @Test(
    "The size of an event is limited, whatever it consists of",
    arguments: [
      ("data: 0123456789012345\n\n", false), ("data: 012345678901\n\n", true),
      (String(repeating: "data: 012\n", count: 4) + "\n", true),
      (String(repeating: "data: 012\n", count: 5) + "\n", false),
      (": 01234567890123456789\n", false), ("data: 012345678901234567890", false),
      (String(repeating: ": comment\nevent: a\nid: 1\n", count: 9) + "data: 0\n\n", true),
    ])
  func limit(stream: String, isAllowed: Bool) async throws {
    for chunks in [[Data(stream.utf8)], stream.utf8.map { Data([$0]) }] {
      let (events, error) = await events([Data("data: 0\n\n".utf8)] + chunks, limit: 18)
      #expect(events.count == (isAllowed ? 2 : 1))
      #expect(error as? StreamError == (isAllowed ? nil : .elementTooLarge(limit: 18)))
    }
  }

  @Test("Events contain what a reconnection needs")
  func resumption() async throws {
    var iterator = ServerSentEvents(
      HTTPBody("id: 1\nretry: 7\ndata: a\n\nid: 2\n\nid: 3\ndata: c\n")
    ).makeAsyncIterator()
    #expect(try await iterator.next()?.id == "1")
    #expect(iterator.lastEventID == "1")
    #expect(iterator.reconnectionTime == .milliseconds(7))
    #expect(try await iterator.next() == nil)
    #expect(iterator.lastEventID == "2")
  }

  @Test("Parsing takes linear time, even for the worst chunks")
  func linearTime() async throws {
    // Quadratic work would take minutes.
    let long = Data("data: ".utf8) + Data(repeating: UInt8(ascii: "x"), count: 4 << 20)
    var chunks = stride(from: 0, to: long.count, by: 64).map { long[$0..<min($0 + 64, long.count)] }
    chunks.append(Data("\n\n".utf8))
    #expect(await events(chunks).0.first?.data.utf8.count == 4 << 20)
    let lines = Data(String(repeating: "data\r", count: 200_000).utf8) + Data("\r".utf8)
    #expect(await events([lines]).0.first?.data.utf8.count == 199_999)
  }
}
