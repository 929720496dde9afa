import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Tuples")
struct TupleTests {
  private func decode(_ json: String) throws -> Position {
    try JSONDecoder().decode(Position.self, from: Data(json.utf8))
  }

  @Test(
    "A tuple round-trips",
    arguments: [
      "[1.5]", #"[1.5,"here"]"#, "[1.5,null,3]", #"[1.5,"here",3,4]"#,
    ])
  func roundTrip(json: String) throws {
    let encoder = JSONEncoder()
    #expect(String(decoding: try encoder.encode(decode(json)), as: UTF8.self) == json)
  }

  @Test("Trailing nulls that are equivalent to a shorter array are omitted")
  func trailingNull() throws {
    let position = try decode("[1.5,null]")
    #expect(position == Position(latitude: 1.5, name: nil, rest: []))
    #expect(String(decoding: try JSONEncoder().encode(position), as: UTF8.self) == "[1.5]")
  }

  @Test("Additional elements are preserved")
  func rest() throws {
    #expect(try decode(#"[1.5,"here",3,4]"#).rest == [3, 4])
    #expect(try decode(#"[1.5,"here"]"#).rest.isEmpty)
  }

  @Test(
    "An array that is too short, or has other elements, is refused",
    arguments: ["[]", "[null]", #"["x"]"#, #"[1.5,2]"#, #"[1.5,"here","x"]"#, "{}", "1.5"])
  func failure(json: String) {
    #expect(throws: DecodingError.self) { try decode(json) }
  }
}

struct Position: Codable, Equatable {
  var latitude: Double
  var name: String?
  var rest: [Int]

  init(latitude: Double, name: String?, rest: [Int]) {
    self.latitude = latitude
    self.name = name
    self.rest = rest
  }

  init(from decoder: any Decoder) throws {
    var array = try decoder.unkeyedContainer()
    latitude = try array.decodeElement()
    name = try array.decodeElementIfPresent()
    rest = try array.decodeRest()
  }

  func encode(to encoder: any Encoder) throws {
    var array = encoder.unkeyedContainer()
    try array.encodeElements([latitude, name], isLast: rest.isEmpty)
    try array.encodeRest(rest)
  }
}
