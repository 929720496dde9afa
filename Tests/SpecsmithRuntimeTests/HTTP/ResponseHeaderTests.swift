import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Response headers")
struct ResponseHeaderTests {
  private enum State: String, Decodable { case draft, final }

  private func head(_ fields: (String, String)...) throws -> ResponseHead {
    var headers = HTTPFields()
    for (name, value) in fields {
      headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
    }
    return ResponseHead(status: 200, headers: headers)
  }

  @Test("A scalar is read")
  func scalars() throws {
    let head = try head(
      ("X-Int", " 42"), ("X-Double", "1.5"), ("X-Bool", "True"), ("X-Text", "a, b"),
      ("X-State", "final"), ("X-Decimal", "0.1"),
      ("X-UUID", "3C90C3CC-0D44-4B50-8888-8DD25736052A"))
    #expect(try head.header(ResponseHeader<Int>("x-int")) == 42)
    #expect(try head.header(ResponseHeader<Int?>("X-INT")) == 42)
    #expect(try head.header(ResponseHeader<Double>("x-double")) == 1.5)
    #expect(try head.header(ResponseHeader<Bool>("x-bool")))
    #expect(try head.header(ResponseHeader<String>("x-text")) == "a, b")
    #expect(try head.header(ResponseHeader<State>("x-state")) == .final)
    #expect(try head.header(ResponseHeader<Decimal>("x-decimal")) == Decimal(string: "0.1"))
    #expect(
      try head.header(ResponseHeader<UUID>("x-uuid"))
        == UUID(uuidString: "3c90c3cc-0d44-4b50-8888-8dd25736052a"))
  }

  @Test(
    "A date is read in each usual format",
    arguments: ["2024-02-29T12:30:00Z", "Thu, 29 Feb 2024 12:30:00 GMT"])
  func dates(text: String) throws {
    let head = try head(("Last-Modified", text))
    let date = try head.header(ResponseHeader<Date?>("last-modified"))
    #expect(date == Date(timeIntervalSince1970: 1_709_209_800))
  }

  @Test("A list is read, also from several fields")
  func lists() throws {
    let head = try head(
      ("X-Ints", "1,2"), ("X-Ints", " 3"), ("X-Dates", "2024-02-29T00:00:00Z"),
      ("Set-Cookie", "a=1; Expires=Thu, 29 Feb 2024 12:30:00 GMT"), ("Set-Cookie", "b=2"))
    #expect(try head.header(ResponseHeader<[Int]>("x-ints")) == [1, 2, 3])
    #expect(try head.header(ResponseHeader<[Date]?>("x-dates"))?.count == 1)
    #expect(
      try head.header(ResponseHeader<[String]>("set-cookie"))
        == ["a=1; Expires=Thu, 29 Feb 2024 12:30:00 GMT", "b=2"])
  }

  @Test("A missing header is nil, or an error if it is required")
  func missing() throws {
    let head = try head()
    #expect(try head.header(ResponseHeader<Int?>("x-int")) == nil)
    #expect(try head.header(ResponseHeader<[Int]?>("x-int")) == nil)
    let error = #expect(throws: InvalidResponseHeader.self) {
      try head.header(ResponseHeader<Int>("x-int"))
    }
    #expect(error?.isMissing == true)
  }

  @Test("A malformed header is an error without its value")
  func malformed() throws {
    let head = try head(("X-Int", "secret"))
    let error = #expect(throws: InvalidResponseHeader.self) {
      try head.header(ResponseHeader<Int?>("x-int"))
    }
    #expect(error.map { "\($0)" } == "The header field `x-int` of the response is no Int")
    #expect(throws: InvalidResponseHeader.self) {
      try head.header(ResponseHeader<[Int]>("x-int"))
    }
    #expect(throws: InvalidResponseHeader.self) {
      try head.header(ResponseHeader<[String: Int]>("x-int"))
    }
  }
}
