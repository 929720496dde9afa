import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Sent forms")
struct FormTests {
  struct Upload: Encodable, Sendable {
    var title = "ü & more"
    var count = 3
    var isPublic: Bool? = nil
    var labels = ["a,b", "c"]
    var owner = Owner()
    var photo: FileContent? = nil
    var pages: [FileContent] = []
    var metadata: [String: JSONValue] = [:]
  }

  struct Owner: Encodable, Sendable {
    var name = "Ann"
    var emails = ["x@example.com"]
  }

  /// The body of a request, with `B` in place of its boundary, and its media type.
  private func sent(
    _ change: @Sendable (inout APIRequest) -> Void
  ) async throws -> (body: String, contentType: String) {
    var request = APIRequest("POST", "/", operation: "test")
    change(&request)
    let final = request
    nonisolated(unsafe) var result = ("", "")
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { server in
      try await APIClient(baseURL: server.baseURL).send(final)
      let recorded = try #require(await server.requests.first)
      let type = recorded.headers["content-type"] ?? ""
      let boundary = type.components(separatedBy: "boundary=").dropFirst().last ?? "none"
      result = (
        recorded.body.replacingOccurrences(of: boundary, with: "B")
          .replacingOccurrences(of: "\r\n", with: "\n"),
        type.replacingOccurrences(of: boundary, with: "B")
      )
    }
    return result
  }

  private func part(_ name: String, _ more: String = "", _ content: String) -> String {
    "--B\nContent-Disposition: form-data; name=\"\(name)\"\(more)\n\n\(content)\n"
  }

  @Test(
    "multipart/related has its parts in order, with identifiers and the first part's type")
  func related() async throws {
    struct Document: Encodable, Sendable {
      var meta = Owner()
      var file = FileContent("png", contentType: "image/png")
      var above = "first"
    }
    let (body, type) = try await sent {
      $0.setPartsBody(
        Document(), contentType: "multipart/related", order: ["meta", "file", "absent"])
    }
    #expect(type == "multipart/related; type=\"application/json\"; boundary=B")
    #expect(
      body == """
        --B
        Content-Type: application/json
        Content-ID: <meta>

        {"emails":["x@example.com"],"name":"Ann"}
        --B
        Content-Type: image/png
        Content-ID: <file>

        png
        --B
        Content-Type: text/plain; charset=utf-8
        Content-ID: <above>

        first
        --B--

        """)
  }

  @Test("multipart/mixed has a part for each element of a list")
  func mixed() async throws {
    let files = [FileContent("a"), FileContent("b", filename: "b.png", contentType: "image/png")]
    let (body, type) = try await sent {
      $0.setPartsBody(files, contentType: "multipart/mixed")
    }
    #expect(type == "multipart/mixed; boundary=B")
    #expect(
      body == """
        --B
        Content-Type: application/octet-stream

        a
        --B
        Content-Type: image/png
        Content-Disposition: attachment; filename="b.png"

        b
        --B--

        """)
  }

  @Test("multipart/form-data has strings, lists, objects and files as parts, files last")
  func multipart() async throws {
    var upload = Upload()
    upload.photo = FileContent("jpeg", filename: "a \"b\".jpg", contentType: "image/jpeg")
    upload.pages = [FileContent("1", filename: "1.txt"), FileContent("2")]
    let value = upload
    let (body, type) = try await sent {
      $0.setMultipartBody(value, exceptions: ["pages": .contentType("text/plain")])
    }
    #expect(type == "multipart/form-data; boundary=B")
    let json = "\nContent-Type: application/json"
    #expect(
      body == part("count", "", "3") + part("labels", "", "a,b") + part("labels", "", "c")
        + part("metadata", json, "{}")
        + part("owner", json, #"{"emails":["x@example.com"],"name":"Ann"}"#)
        + part("title", "", "ü & more")
        + part("pages", "; filename=\"1.txt\"\nContent-Type: text/plain", "1")
        + part("pages", "; filename=\"pages\"\nContent-Type: text/plain", "2")
        + part("photo", "; filename=\"a %22b%22.jpg\"\nContent-Type: image/jpeg", "jpeg")
        + "--B--\n")
  }

  @Test("multipart/form-data can be a dictionary of files, or have a file of any media type")
  func multipartOfMap() async throws {
    let (body, _) = try await sent {
      $0.setMultipartBody(["b": FileContent("2"), "a": FileContent("1", filename: "x")])
    }
    let bytes = "\nContent-Type: application/octet-stream"
    #expect(
      body == part("a", "; filename=\"x\"" + bytes, "1")
        + part("b", "; filename=\"b\"" + bytes, "2") + "--B--\n")
  }

  @Test("A name cannot break the framing of multipart/form-data")
  func multipartNames() async throws {
    let (body, _) = try await sent {
      $0.setMultipartBody(["a\"\r\nX-Evil: 1": "v"])
    }
    #expect(body == part("a%22%0D%0AX-Evil: 1", "", "v") + "--B--\n")
  }

  @Test(
    "Properties of multipart/form-data can have the styles of parameters",
    arguments: [
      (.style(.deepObject), [("a[k]", "1"), ("b[0]", "x"), ("b[1]", "z")]),
      (.style(.form), [("k", "1"), ("b", "x"), ("b", "z"), ("c", ""), ("d", "")]),
      (.style(.form, explode: false), [("a", "k,1"), ("b", "x,z"), ("c", ""), ("d", "")]),
      (.style(.spaceDelimited), [("a", "k 1"), ("b", "x z"), ("c", ""), ("d", "")]),
      (.style(.pipeDelimited), [("a", "k|1"), ("b", "x|z"), ("c", ""), ("d", "")]),
      (
        .style(.pipeDelimited, explode: true),
        [("k", "1"), ("b", "x"), ("b", "z"), ("c", ""), ("d", "")]
      ),
    ] as [(FormEncoding, [(String, String)])])
  func multipartStyles(encoding: FormEncoding, expected: [(String, String)]) async throws {
    let (body, _) = try await sent {
      $0.setMultipartBody(
        ["a": ["k": 1], "b": ["x", "z"], "c": [], "d": [:], "e": []] as JSONValue,
        encoding: encoding, required: ["b", "c", "d"])
    }
    #expect(body == expected.map { part($0, "", $1) }.joined() + "--B--\n")
  }

  @Test(
    "A list or an object within another one is JSON in a field, if it is no list of an exploded object"
  )
  func nested() async throws {
    let value: JSONValue = ["a": ["k": [1, 2]], "b": [[1, 2], [3]], "c": ["l": ["m": 1]]]
    let (deep, _) = try await sent { $0.setMultipartBody(value, encoding: .style(.deepObject)) }
    #expect(
      deep == part("a[k][0]", "", "1") + part("a[k][1]", "", "2") + part("b[0][0]", "", "1")
        + part("b[0][1]", "", "2") + part("b[1][0]", "", "3") + part("c[l][m]", "", "1") + "--B--\n"
    )
    let (exploded, _) = try await sent { $0.setMultipartBody(value, encoding: .style(.form)) }
    #expect(
      exploded == part("k", "", "1") + part("k", "", "2") + part("b", "", "[1,2]")
        + part("b", "", "[3]") + part("l", "", #"{"m":1}"#) + "--B--\n")
    let (delimited, _) = try await sent {
      $0.setMultipartBody(value, encoding: .style(.pipeDelimited))
    }
    #expect(
      delimited == part("a", "", "k|[1,2]") + part("b", "", "[1,2]|[3]")
        + part("c", "", #"l|{"m":1}"#) + "--B--\n")
  }

  @Test(
    "A part is not escaped, so that a value with the delimiter of its style is refused",
    arguments: [
      (.style(.form, explode: false), ["a,b", "c"]), (.style(.spaceDelimited), ["a b", "c"]),
      (.style(.pipeDelimited), ["a|b"]), (.style(.form, explode: false), [[1, 2]]),
    ] as [(FormEncoding, JSONValue)])
  func indistinct(encoding: FormEncoding, value: JSONValue) async throws {
    let error = await error(of: ValidationError.self) {
      try await sent { $0.setMultipartBody(["tags": value] as JSONValue, encoding: encoding) }
    }
    #expect(error?.violations.map(\.location) == ["/tags"])
    #expect(error?.violations.map(\.keyword) == ["style"])
  }

  @Test("A required list without elements is a field with an empty value")
  func requiredAndEmpty() async throws {
    let value: JSONValue = ["a": [], "b": [], "c": [:]]
    let (body, _) = try await sent { $0.setFormBody(value, required: ["a", "c"]) }
    #expect(body == "a=&c=%7B%7D")
  }

  @Test(
    "A URL-encoded form writes lists and objects by their encoding",
    arguments: [
      (
        .automatic,
        "labels=a%2Cb&labels=c&metadata=%7B%22k%22%3A1%7D&owner=%7B%22emails%22%3A%5B"
          + "%22x%40example.com%22%5D%2C%22name%22%3A%22Ann%22%7D"
      ),
      (
        .style(.form, explode: false),
        "labels=a%2Cb,c&metadata=k,1&owner=emails,%5B%22x%40example.com%22%5D,name,Ann"
      ),
      (
        .style(.deepObject),
        "labels%5B0%5D=a%2Cb&labels%5B1%5D=c&metadata%5Bk%5D=1"
          + "&owner%5Bemails%5D%5B0%5D=x%40example.com&owner%5Bname%5D=Ann"
      ),
    ] as [(FormEncoding, String)])
  func pairs(encoding: FormEncoding, expected: String) async throws {
    var upload = Upload()
    upload.metadata = ["k": 1]
    let value = upload
    let (body, type) = try await sent { $0.setFormBody(value, encoding: encoding) }
    #expect(type == "application/x-www-form-urlencoded")
    #expect(body == "count=3&\(expected)&title=%C3%BC%20%26%20more")
  }

  @Test("A form is validated before it is sent, like JSON")
  func validation() async throws {
    struct Checked: Encodable, Sendable, Validatable {
      func validate(into report: inout ValidationReport) {
        report.require(false, keyword: "test", reason: "never")
      }
    }
    await #expect(throws: ValidationError.self) {
      try await sent { $0.setFormBody(Checked()) }
    }
    await #expect(throws: ValidationError.self) {
      try await sent { $0.setMultipartBody(Checked()) }
    }
  }
}
