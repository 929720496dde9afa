import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Parts of a body")
struct BodyPartsTests {
  /// A part as a test sees it.
  struct Part: Equatable {
    var headers: [String: String]
    var content: String

    init(_ headers: [String: String], _ content: String) {
      self.headers = headers
      self.content = content
    }

    init(_ content: String) { self.init([:], content) }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var parts: [Part]

    init(_ description: String, _ text: String, _ parts: Part...) {
      testDescription = description
      self.text = text.replacing("\n", with: "\r\n")
      self.parts = parts
    }
  }

  private static let cases = [
    Case("two parts", "--b\nA: 1\n\nx\n--b\n\ny\n--b--\n", Part(["A": "1"], "x"), Part("y")),
    Case("no part", "--b--\n"),
    Case("empty parts", "--b\n\n\n--b\nA: 1\n\n--b--", Part(""), Part(["A": "1"], "")),
    Case("preamble and epilogue", "--bad\n-- b\n--b\n\nx\n--b--\n--b\n\ny", Part("x")),
    Case("padding", "--b \t\n\nx\n--b  \n\ny\n--b--  \n", Part("x"), Part("y")),
    Case(
      "almost a boundary", "--b\n\n--bb\n--b x\n--b-\n--\nx--b--\n\n\n--b--",
      Part("--bb\r\n--b x\r\n--b-\r\n--\r\nx--b--\r\n\r\n")),
    Case("line ends of the content", "--b\n\n\n\nx\n\n--b--", Part("\r\n\r\nx\r\n")),
    Case(
      "header fields", "--b\nA:  1 \nB: x\n y\n\tz\nno field\nC:\n\nx\n--b--",
      Part(["A": "1", "B": "x y z", "C": ""], "x")),
    Case("line feeds alone", "--b\u{0}A: 1\u{0}\u{0}x\u{0}y\u{0}--b--", Part(["A": "1"], "x\ny")),
  ]

  private func read(_ chunks: [Data]) async throws -> [Part] {
    let body = HTTPBody(Chunks(chunks))
    var parts: [Part] = []
    for try await part in try body.parts(contentType: "multipart/mixed; boundary=b") {
      var headers: [String: String] = [:]
      for field in part.headers { headers[field.name.rawName] = field.value }
      parts.append(Part(headers, try await part.body.string()))
    }
    return parts
  }

  @Test("The parts are the same, whatever the chunks", arguments: cases)
  func parts(test: Case) async throws {
    let bytes = Data(test.text.replacing("\u{0}", with: "\n").utf8)
    for size in [1, 2, 3, 5, 1000] {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        bytes[$0..<min($0 + size, bytes.count)]
      }
      #expect(try await read(chunks) == test.parts, "chunks of \(size)")
    }
  }

  @Test(
    "A body without its last boundary is an error, not an end",
    arguments: ["", "--b", "--b\r\nA: 1", "--b\r\n\r\nx", "--b\r\n\r\nx\r\n--b", "--c--\r\n"])
  func cutOff(text: String) async {
    await #expect(throws: MultipartError.cutOff) { try await read([Data(text.utf8)]) }
  }

  @Test("An error of the body is thrown again by every later read")
  func failure() async throws {
    let body = HTTPBody(
      Chunks(["--b\r\n\r\nx"], error: TransportError(.connectionLost)))
    var parts = try body.parts(contentType: "multipart/mixed; boundary=b").makeAsyncIterator()
    let part = try #require(try await parts.next())
    await #expect(throws: TransportError.self) { try await part.body.data() }
    await #expect(throws: TransportError.self) { try await parts.next() }
  }

  @Test("The rest of a part is skipped, after which its content cannot be read")
  func skipping() async throws {
    let text = "--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--"
    var parts = try HTTPBody(text).parts(contentType: "multipart/mixed; boundary=b")
      .makeAsyncIterator()
    let first = try #require(try await parts.next())
    let second = try #require(try await parts.next())
    await #expect(throws: MultipartError.passed) { try await first.body.data() }
    #expect(try await second.body.string() == "two")
    #expect(try await parts.next() == nil)
    #expect(try await parts.next() == nil)
  }

  @Test("Too large header fields of a part are refused")
  func largeHeaders() async {
    let many = String(repeating: "A: 1\r\n", count: 200)
    let long = "A: " + String(repeating: "x", count: 20_000)
    for header in [many, long] {
      let text = "--b\r\n\(header)\r\n\r\n\r\n--b--"
      await #expect(throws: MultipartError.headersTooLarge) {
        try await read([Data(text.utf8)])
      }
    }
  }

  @Test("The time is linear in the number of bytes, whatever they are", .timeLimit(.minutes(1)))
  func linear() async throws {
    let count = 1 << 18
    for pattern in ["\n", "\r", "\r\n--", "\r\n--b x", "\r\n--b\t-", "x"] {
      let content = String(repeating: pattern, count: count / pattern.utf8.count)
      let bytes = Data("--b\r\n\r\n\(content)x\r\n--b--".utf8)
      let chunks = stride(from: 0, to: bytes.count, by: 64).map {
        bytes[$0..<min($0 + 64, bytes.count)]
      }
      let parts = try await read(chunks)
      #expect(parts.map(\.content) == [content + "x"])
    }
  }

  @Test(
    "A boundary is found in the media type",
    arguments: [
      ("multipart/mixed; boundary=b", true),
      ("Multipart/Related; type=\"a;b\"; Boundary=\"b\"", true),
      ("multipart/form-data;boundary=\"\\b\"", true), ("multipart/mixed", false),
      ("multipart/mixed; boundary=\"\"", false), ("application/json; boundary=b", false),
    ])
  func boundary(contentType: String, isValid: Bool) async throws {
    let body = HTTPBody("--b\r\n\r\nx\r\n--b--")
    guard isValid else {
      #expect(throws: MultipartError.noBoundary(contentType: contentType)) {
        try body.parts(contentType: contentType)
      }
      return
    }
    var contents: [String] = []
    for try await part in try body.parts(contentType: contentType) {
      contents.append(try await part.body.string())
    }
    #expect(contents == ["x"])
  }

  @Test("A part has its name, its file name, its id, its JSON and the parts within it")
  func properties() async throws {
    let text = """
      --b
      Content-Disposition: form-data; name="a;b"; filename="x.txt"; filename*=UTF-8''%C3%A4.txt
      Content-ID: <1@x>
      Content-Type: application/json

      [1, 2]
      --b
      Content-Type: multipart/mixed; boundary=inner

      --inner

      deep
      --inner--
      --b--
      """
    let client = try APIClient.testing(
      Script(
        text.replacing("\n", with: "\r\n"),
        headers: ["Content-Type": "multipart/related; boundary=b"]))
    var parts = try await client.body(for: .get).parts().makeAsyncIterator()
    let first = try #require(try await parts.next())
    #expect(first.name == "a;b")
    #expect(first.filename == "ä.txt")
    #expect(first.contentID == "1@x")
    #expect(try await first.json() == [1, 2])
    let second = try #require(try await parts.next())
    #expect(second.name == nil)
    var inner = try second.body.parts().makeAsyncIterator()
    #expect(try await inner.next()?.body.string() == "deep")
    #expect(try await inner.next() == nil)
    #expect(try await parts.next() == nil)
  }
}
