import Foundation
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

/// An element of the tests' streams.
struct Step: Codable, Hashable, Sendable {
  var n: Int
}

@Suite("Streams: JSON lines and sequences")
struct JSONStreamTests {
  enum Kind: Sendable { case lines, sequence }

  struct Case: Sendable, CustomTestStringConvertible {
    var kind: Kind
    var rule: String
    var stream: String
    var elements: [JSONValue]
    /// The part that cannot be read.
    var failingPart: String?
    var testDescription: String { "\(kind): \(rule)" }

    init(
      _ kind: Kind, _ rule: String, _ stream: String, _ elements: [JSONValue],
      failing part: String? = nil
    ) {
      self.kind = kind
      self.rule = rule
      self.stream = stream
      self.elements = elements
      failingPart = part
    }
  }

  static let cases = [
    Case(.lines, "LF", "{\"n\": 1}\n{\"n\": 2}\n", [["n": 1], ["n": 2]]),
    Case(.lines, "CRLF", "{\"n\": 1}\r\n{\"n\": 2}\r\n", [["n": 1], ["n": 2]]),
    Case(.lines, "no end of the last line", "1\n2", [1, 2]),
    Case(.lines, "blank lines", "\n1\n\n \t\r\n2\n\n", [1, 2]),
    Case(.lines, "a byte order mark", "\u{FEFF}1\n2\n", [1, 2]),
    Case(
      .lines, "every kind of value", "null\ntrue\n\"a\"\n[1]\n1.5\n", [nil, true, "a", [1], 1.5]),
    Case(.lines, "nothing", "", []),
    Case(.lines, "a line that is cut off", "{\"n\": 1}\n{\"n\":", [["n": 1]], failing: "element 2"),
    Case(.lines, "two values in a line", "1 2\n3\n", [], failing: "element 1"),
    Case(.lines, "a blank line is not counted", "1\n\nx\n", [1], failing: "element 2"),
    Case(.sequence, "separators", "\u{1E}{\"n\": 1}\n\u{1E}{\"n\": 2}\n", [["n": 1], ["n": 2]]),
    Case(.sequence, "several separators", "\u{1E}\u{1E}1\n\u{1E}\u{1E}\u{1E}2\n\u{1E}", [1, 2]),
    Case(
      .sequence, "a text of several lines", "\u{1E}{\n\"n\": [\n1, \"]}\\\"\"\n]\n}\n\u{1E}2\n",
      [["n": [1, "]}\""]], 2]),
    Case(
      .sequence, "no line feed after an object", "\u{1E}{\"n\": 1}\u{1E}[2]\u{1E}\"a\"",
      [["n": 1], [2], "a"]),
    Case(
      .sequence, "white space after a number", "\u{1E}1 \u{1E}true\t\u{1E}null\n", [1, true, nil]),
    Case(
      .sequence, "a number that may be cut off", "\u{1E}1\n\u{1E}12\u{1E}3\n", [1],
      failing: "element 2"),
    Case(
      .sequence, "a last number that may be cut off", "\u{1E}1\n\u{1E}12", [1], failing: "element 2"
    ),
    Case(.sequence, "a word that may be cut off", "\u{1E}true", [], failing: "element 1"),
    Case(.sequence, "a text that is cut off", "\u{1E}{\"n\": 1\u{1E}2\n", [], failing: "element 1"),
    Case(
      .sequence, "a text that is no JSON", "\u{1E}1\n\u{1E}no\n\u{1E}2\n", [1], failing: "element 2"
    ),
    Case(.sequence, "no separators", "1\n{\"n\": 2}\n", [1, ["n": 2]]),
    Case(.sequence, "nothing", "", []),
  ]

  private func elements(
    _ kind: Kind, _ chunks: [Data], limit: Int = 1 << 20
  ) async throws -> ([JSONValue], APIError?) {
    var script = Script()
    script.body = Chunks(chunks)
    let client = try APIClient.testing(ScriptedTransport([script])) { $0.maxElementSize = limit }
    let stream: ResponseStream<JSONValue> =
      switch kind {
      case .lines: try await client.jsonLines(for: .get)
      case .sequence: try await client.jsonSequence(for: .get)
      }
    let (elements, error) = await stream.collected()
    return (elements, error as? APIError)
  }

  @Test("One chunk, two chunks and single bytes result in the same elements", arguments: cases)
  func rules(test: Case) async throws {
    let bytes = Data(test.stream.utf8)
    var splits = [[bytes], bytes.map { Data([$0]) }]
    for cut in 1..<max(1, bytes.count) { splits.append([bytes.prefix(cut), bytes.dropFirst(cut)]) }
    for chunks in splits {
      let (elements, error) = try await elements(test.kind, chunks)
      #expect(elements == test.elements, "\(chunks.map(\.count))")
      guard case .undecodableResponse(let response) = error else {
        #expect(test.failingPart == nil)
        #expect(error == nil)
        continue
      }
      #expect(response.part == test.failingPart)
    }
  }

  @Test(
    "Random chunks result in the same elements", arguments: [Kind.lines, .sequence],
    0..<20 as Range<UInt64>)
  func randomChunks(kind: Kind, seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "1", "{", "}", "[", "]", "\"", "\\", "\n", "\r\n", "\u{1E}", " ", "{\"a\": 1}\n", "\u{1E}2\n",
    ]
    let stream = Data((0..<60).map { _ in random.element(of: pieces) }.joined().utf8)
    let (whole, wholeError) = try await elements(kind, [stream], limit: 20)
    for _ in 0..<10 {
      var chunks: [Data] = []
      var rest = stream
      while !rest.isEmpty {
        let length = 1 + random.index(below: min(rest.count, 9))
        chunks.append(rest.prefix(length))
        rest = rest.dropFirst(length)
      }
      let (cut, error) = try await elements(kind, chunks, limit: 20)
      #expect(cut == whole)
      #expect(error?.description == wholeError?.description)
    }
  }

  @Test("The size of an element is limited", arguments: [Kind.lines, .sequence])
  func limit(kind: Kind) async throws {
    let start = kind == .lines ? "" : "\u{1E}"
    let stream = start + "1\n" + start + "\"01234567890123456789\"\n"
    for chunks in [[Data(stream.utf8)], stream.utf8.map { Data([$0]) }] {
      let (elements, error) = try await elements(kind, chunks, limit: 16)
      #expect(elements == [1])
      guard case .connectionFailed(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.kind == .responseTooLarge)
      #expect(!failure.description.contains("012345"))
      #expect(failure.description.contains("more than 16 bytes (maxElementSize)"))
    }
  }

  @Test("An error in a line is thrown")
  func reportedError() async throws {
    for line in [#"{"error": {"message": "No \#(streamKey)"}}"#, #"{"error": "No \#(streamKey)"}"#]
    {
      let client = try APIClient.testing(Script("{\"n\": 1}\n", line + "\n"))
      let stream: ResponseStream<Step> = try await client.jsonLines(for: .get)
      let (elements, error) = await stream.collected()
      #expect(elements == [Step(n: 1)])
      guard case .streamFailed(let failure)? = error as? APIError else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.event == nil)
      #expect(failure.serverMessage == "No <redacted>")
    }
  }
}
