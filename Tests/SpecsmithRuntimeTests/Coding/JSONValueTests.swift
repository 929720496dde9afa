import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("JSON values")
struct JSONValueTests {
  @Test(
    "A value round-trips, with exact numbers",
    arguments: [
      "null", "true", #""a\"\\\n\u0001é""#, "[]", "{}", "0", "-1", "9223372036854775807",
      "-9223372036854775808", "9223372036854775808", "18446744073709551615", "0.1", "1e+300",
      "0.1234567890123456789012345678", "123456789012345678901234567890",
      #"{"a":[1,{"b":null}],"c":false}"#,
    ])
  func roundTrip(json: String) throws {
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value.description == json)
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
  }

  @Test("1.0 equals 1")
  func equality() throws {
    let decoded = try JSONDecoder().decode([JSONValue].self, from: Data("[1.0, 1, 1e0]".utf8))
    #expect(Set(decoded) == [1])
    #expect(JSONValue.double(2) == .integer(2))
    #expect(JSONValue.double(2.5) != .integer(2))
  }

  @Test("Literals make values, and subscripts read them")
  func literals() throws {
    let value: JSONValue = [
      "a": [1, 2.5, "x", nil, true], "b": .object(["c": .integer(UInt64.max)]),
    ]
    #expect(value["a"]?[0]?.integer == 1)
    #expect(value["a"]?[1]?.double == 2.5)
    #expect(value["a"]?[2]?.string == "x")
    #expect(value["a"]?[3]?.isNull == true)
    #expect(value["a"]?[4]?.boolean == true)
    #expect(value["a"]?[5] == nil)
    #expect(value["b"]?["c"]?.integer == nil)
    #expect(value.description == #"{"a":[1,2.5,"x",null,true],"b":{"c":18446744073709551615}}"#)
  }

  @Test("Values are converted to and from other types")
  func conversion() throws {
    let job: Job = try JSONValue.object(["id": "1", "count": 2]).decode()
    #expect(job == Job(id: "1", count: 2))
    #expect(try JSONValue(encoding: job) == ["id": "1", "count": 2])
  }

  private struct Holder: Codable {
    var anything: JSONValue?

    init(from decoder: any Decoder) throws {
      var object = try ObjectDecoder(decoder)
      anything = object.decodeUnlessAbsent("anything")
      try object.finish()
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      object.encodeIfPresent(anything, "anything")
      try object.finish()
    }
  }

  @Test(
    "An optional property round-trips, including null",
    arguments: [#"{"anything":null}"#, "{}", #"{"anything":[1]}"#])
  func optionalProperty(json: String) throws {
    let holder = try JSONDecoder().decode(Holder.self, from: Data(json.utf8))
    #expect(String(decoding: try JSONEncoder().encode(holder), as: UTF8.self) == json)
  }
}
