import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Queries")
struct QueryTests {
  /// The query of a request.
  private func query(_ build: (inout APIRequest) -> Void) async throws -> String? {
    try await APIRequest.sent(build)?.path?.split(separator: "?", maxSplits: 1).dropFirst().first
      .map(String.init)
  }

  struct Filter: Encodable {
    var name = "a&b"
    var range = ["min": 1]
    var tags = ["x", "y"]
    var nothing: Int?
  }

  @Test("Lists and objects are written in the styles of OpenAPI")
  func styles() async throws {
    let list = ["a b", "c,d"]
    let map = ["k": 1, "l": 2]
    #expect(try await query { $0.setQuery("n", list) } == "n=a%20b&n=c%2Cd")
    #expect(try await query { $0.setQuery("n", list, explode: false) } == "n=a%20b,c%2Cd")
    #expect(
      try await query { $0.setQuery("n", ["a+b", "c,d"], style: .spaceDelimited) }
        == "n=a%2Bb%20c%2Cd")
    #expect(
      try await query { $0.setQuery("n", list, style: .pipeDelimited) } == "n=a%20b%7Cc%2Cd")
    #expect(
      try await query { $0.setQuery("n", list, style: .pipeDelimited, explode: true) }
        == "n=a%20b&n=c%2Cd")
    #expect(try await query { $0.setQuery("n", map) } == "k=1&l=2")
    #expect(try await query { $0.setQuery("n", map, explode: false) } == "n=k,1,l,2")
    #expect(
      try await query { $0.setQuery("n", map, style: .deepObject) } == "n%5Bk%5D=1&n%5Bl%5D=2")
    #expect(
      try await query { $0.setQuery("n", object: Filter(), style: .deepObject) }
        == "n%5Bname%5D=a%26b&n%5Brange%5D%5Bmin%5D=1&n%5Btags%5D%5B0%5D=x&n%5Btags%5D%5B1%5D=y")
    #expect(
      try await query { $0.setQuery("n", json: ["a": 1]) } == "n=%7B%22a%22%3A1%7D")
  }

  @Test("A property that is a list is repeated, and deeper nesting is JSON")
  func nesting() async throws {
    #expect(
      try await query { $0.setQuery("n", object: Filter()) }
        == "name=a%26b&range=%7B%22min%22%3A1%7D&tags=x&tags=y")
    #expect(
      try await query { $0.setQuery("n", object: [["a": 1], ["a": 2]]) }
        == "n=%7B%22a%22%3A1%7D&n=%7B%22a%22%3A2%7D")
    #expect(
      try await query { $0.setQuery("n", [["a": true]], explode: false) }
        == "n=%7B%22a%22%3Atrue%7D")
    #expect(
      try await query { $0.setQuery("n", [[1, 2], [3]], explode: false) }
        == "n=%5B1%2C2%5D,%5B3%5D")
  }

  @Test("A name with brackets has them escaped between the brackets of the style deepObject")
  func bracketsInNames() async throws {
    let map = ["a[b]": 1, "50%": 2, "%5B": 3]
    #expect(
      try await query { $0.setQuery("n", map, style: .deepObject) }
        == "n%5B%25255B%5D=3&n%5B50%25%5D=2&n%5Ba%255Bb%255D%5D=1")
  }

  @Test(
    "A value with the delimiter of a style that cannot escape it is refused",
    arguments: [
      (.spaceDelimited, "a b", "a space"), (.pipeDelimited, "a|b", #""|""#),
    ] as [(QueryStyle, String, String)])
  func indistinct(style: QueryStyle, value: String, shown: String) async throws {
    let list = await error(of: ValidationError.self) {
      try await query { $0.setQuery("n", ["c", value], style: style) }
    }
    #expect(
      list?.description
        == "/n: cannot have \(shown) in a value: it parts the values, and has no escape there")
    let object = await error(of: ValidationError.self) {
      try await query { $0.setQuery("n", [value: 1], style: style) }
    }
    #expect(object != nil)
    #expect(try await query { $0.setQuery("n", [value], style: style, explode: true) } != nil)
    #expect(try await query { $0.setQuery("n", value, style: style) } != nil)
  }

  @Test("Absent values are omitted, and empty ones are written")
  func absence() async throws {
    #expect(try await query { $0.setQuery("n", Optional<String>.none) } == nil)
    #expect(try await query { $0.setQuery("n", [String]()) } == nil)
    #expect(try await query { $0.setQuery("n", "") } == "n=")
  }

  @Test("A required list or object is written if it is empty, as a name with an empty value")
  func requiredAndEmpty() async throws {
    for explode in [true, false] {
      #expect(
        try await query { $0.setQuery("n", [Int](), explode: explode, keepsEmpty: true) } == "n=")
      #expect(
        try await query { $0.setQuery("n", [String: Int](), explode: explode, keepsEmpty: true) }
          == "n=")
    }
    #expect(try await query { $0.setQuery("n", [1], keepsEmpty: true) } == "n=1")
    #expect(try await query { $0.setQuery("n", Optional<[Int]>.none, keepsEmpty: true) } == nil)
  }

  @Test("Reserved characters stay if the document allows them")
  func reserved() async throws {
    #expect(
      try await query { $0.setQuery("n", "a/b?c d", allowsReserved: true) } == "n=a/b?c%20d")
    #expect(
      try await query { $0.setQuery("n", "a&b#c 100% %2F", allowsReserved: true) }
        == "n=a%26b%23c%20100%25%20%2F")
    #expect(
      try await query {
        $0.setQuery("n", ["a%7Cb", "c"], style: .pipeDelimited, allowsReserved: true)
      } == "n=a%257Cb%7Cc")
    #expect(
      try await query {
        $0.setQuery("n", ["a+b", "c"], style: .spaceDelimited, allowsReserved: true)
      }
        == "n=a%2Bb%20c")
    #expect(
      try await query { $0.setQuery("n", ["a,b", "/"], explode: false, allowsReserved: true) }
        == "n=a%2Cb,/")
  }

  @Test("A parameter is set once")
  func replacing() async throws {
    #expect(
      try await query {
        $0.setQuery("n", 1)
        $0.setQuery("n", 2)
      } == "n=2")
  }
}
