import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("The JSON decoder")
struct SpecsmithJSONDecoderTests {
  private func decode<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    try SpecsmithJSONDecoder().decode(from: Data(text.utf8))
  }

  // MARK: Objects

  struct Point: Codable, Equatable {
    var x: Int
    var y: Int?
    var rest: [String: JSONValue]

    init(from decoder: any Decoder) throws {
      var object = try ObjectDecoder(decoder)
      x = try object.decode("x")
      y = object.decodeIfPresent("y")
      rest = object.decodeAdditionalProperties()
      try object.finish()
    }

    init(_ x: Int, _ y: Int?, _ rest: [String: JSONValue] = [:]) {
      (self.x, self.y, self.rest) = (x, y, rest)
    }

    func encode(to encoder: any Encoder) throws {}
  }

  @Test(
    "Properties are found in any order, and unknown ones are kept",
    arguments: [
      (#"{"x":1,"y":2}"#, Point(1, 2)), (#"{"y":2,"x":1}"#, Point(1, 2)),
      (#"{"x":1}"#, Point(1, nil)), (#"{"x":1,"y":null}"#, Point(1, nil)),
      (#"{"z":[3],"x":1,"q":{}}"#, Point(1, nil, ["z": [3], "q": [:]])),
      (#"{"\u0078":1,"a\n":2}"#, Point(1, nil, ["a\n": 2])),
    ])
  func properties(text: String, point: Point) throws { #expect(try decode(text) == point) }

  @Test("The last of several equal names counts")
  func repeatedNames() throws {
    #expect(try decode(#"{"x":1,"x":2,"y":3,"\u0079":4,"z":5,"z":6}"#) == Point(2, 4, ["z": 6]))
    #expect(try decode(#"{"a":1,"a":2}"#) == JSONValue.object(["a": 2]))
    #expect(try decode(#"{"a":1,"a":2}"#) == ["a": 2])
  }

  @Test("Properties are found in large objects", arguments: [5, 40, 200, 3000])
  func largeObjects(count: Int) throws {
    let names = (0..<count).map { "p\($0)" }
    for order in [names, names.reversed()] {
      let members = order.map { #""\#($0)":\#($0.dropFirst())"# } + [#""y":7,"x":1"#]
      let point: Point = try decode("{" + members.joined(separator: ",") + "}")
      #expect(point.x == 1)
      #expect(point.y == 7)
      #expect(point.rest.count == count)
      #expect(point.rest["p\(count - 1)"] == .integer(count - 1))
    }
  }

  @Test("Objects with the names of earlier ones are read like those")
  func sharedNames() throws {
    let shapes = [
      #"{"id":1,"name":"a","size":2,"tags":[{"k":1,"l":2,"m":[],"n":{}}]}"#,
      #"{"id":2,"name":null,"size":{"id":3,"name":"c","size":4,"tags":0},"tags":5}"#,
      #"{"name":"b","id":2,"tags":[],"size":6}"#, #"{"id":3,"n\u0061me":1,"size":2,"tags":[]}"#,
      #"{"id":4,"name":"c","size":7}"#, #"{"id":5,"name":"d","size":8,"more":true}"#, "{}",
    ]
    for step in 1...7 {
      let text = "[" + (0..<60).map { shapes[$0 * step % 7] }.joined(separator: ",") + "]"
      let value: JSONValue = try decode(text)
      #expect(try value == JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
    }
    let repeated = Array(repeating: #"{"a":1,"b":2,"c":3,"a":4}"#, count: 30)
    let value: [JSONValue] = try decode("[" + repeated.joined(separator: ",") + "]")
    #expect(value == Array(repeating: ["a": 4, "b": 2, "c": 3], count: 30))
  }

  @Test("Names that are equal only as Swift strings are distinguished")
  func canonicalEquivalents() throws {
    let point: Point = try decode("{\"x\":1,\"e\u{301}\":2}")
    #expect(point.rest.keys.map { Array($0.utf8) } == [Array("e\u{301}".utf8)])
  }

  // MARK: Numbers

  @Test("Integers can be written as fractions, and other numbers are refused")
  func integers() throws {
    #expect(try decode("[1, 1.0, 1e2, 250e-1]") == [1, 1, 100, 25])
    #expect(try decode("18446744073709551615") == UInt64.max)
    #expect(try decode("255") == UInt8(255))
    #expect(throws: DecodingError.self) { try decode("1.5", as: Int.self) }
    #expect(throws: DecodingError.self) { try decode("9223372036854775808", as: Int.self) }
    #expect(throws: DecodingError.self) { try decode("-1", as: UInt.self) }
    #expect(throws: DecodingError.self) { try decode("256", as: UInt8.self) }
  }

  @Test(
    "A double is the nearest one",
    arguments: [
      "0.1", "1e22", "1e23", "9007199254740993", "123456789.123456789", "5e-324", "2.5e-310",
      "1.7976931348623157e308", "0.30000000000000004", "-0.0", "1e-400", "3.14159265358979323846",
    ])
  func doubles(text: String) throws {
    #expect(try decode(text, as: Double.self).bitPattern == Double(text)?.bitPattern)
  }

  // MARK: Errors

  private struct Order: Decodable {
    struct Item: Decodable {
      var size: Int
    }
    var items: [Item]
  }

  @Test(
    "An error has the location, what was expected and what was found",
    arguments: [
      (
        "{\"items\":[{\"size\":1},\n {\"size\":1.5}]}", "/items/1/size",
        "Expected an integer, found the number 1.5 (line 2, column 10)."
      ),
      (
        #"{"items":[{"size":"ab"}]}"#, "/items/0/size",
        #"Expected an integer, found the string "ab" (line 1, column 19)."#
      ),
      (
        #"{"items":[{"size":null}]}"#, "/items/0/size",
        "Expected an integer, found null (line 1, column 19)."
      ),
      (#"{"items":[{}]}"#, "/items/0", #"The property "size" is missing (line 1, column 11)."#),
      (#"{"items":{}}"#, "/items", "Expected an array, found an object (line 1, column 10)."),
      ("[]", "", "Expected an object, found an array (line 1, column 1)."),
      (
        #"{"items":[{"size":9223372036854775808}]}"#, "/items/0/size",
        "Expected an integer of the type Int, found the number 9223372036854775808 (line 1, column 19)."
      ),
    ])
  func errors(text: String, pointer: String, message: String) throws {
    let error = #expect(throws: DecodingError.self) { try decode(text, as: Order.self) }
    let context = try #require(error?.context)
    #expect(
      context.codingPath.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
        == pointer)
    #expect(context.debugDescription == message)
  }

  // MARK: Types that are not generated

  private final class Anything: Decodable {
    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var keys: [String]
    var nested: [String: Int]
    var list: [Int?]
    var above: Int
    var hint: String?
    var path: [String]

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      keys = object.allKeys.map(\.stringValue)
      let inner = try object.nestedContainer(keyedBy: Key.self, forKey: Key(stringValue: "nested"))
      nested = Dictionary(
        uniqueKeysWithValues: try inner.allKeys.map {
          ($0.stringValue, try inner.decode(Int.self, forKey: $0))
        })
      path = inner.codingPath.map(\.stringValue)
      var elements = try object.nestedUnkeyedContainer(forKey: Key(stringValue: "list"))
      list = []
      while !elements.isAtEnd {
        list.append(try elements.decodeNil() ? nil : try elements.decode(Int.self))
      }
      above = try Int(from: object.superDecoder())
      hint = CodingUserInfoKey(rawValue: "hint").flatMap { decoder.userInfo[$0] as? String }
    }
  }

  @Test("Any decodable type is supported")
  func anything() throws {
    var decoder = SpecsmithJSONDecoder()
    decoder.userInfo[try #require(CodingUserInfoKey(rawValue: "hint"))] = "h"
    let text = #"{"nested":{"b":1,"a":2},"list":[1,null,3],"super":4,"list2":[],"nested2":{}}"#
    let value = try decoder.decode(Anything.self, from: Data(text.utf8))
    #expect(value.keys == ["nested", "list", "super", "list2", "nested2"])
    #expect(value.nested == ["a": 2, "b": 1])
    #expect(value.list == [1, nil, 3])
    #expect(value.above == 4)
    #expect(value.hint == "h")
    #expect(value.path == ["nested"])
  }

  private struct Foreign: Codable, Equatable {
    enum Kind: String, Codable { case a, b }
    var kind: Kind
    var data: Data
    var url: URL
    var price: Decimal
    var ids: Set<UUID>
    var pairs: [Int: String]
    var flags: [Bool?]
    var ratio: Float
  }

  @Test("The output of Foundation's encoder is decoded")
  func foundation() throws {
    let value = Foreign(
      kind: .b, data: Data([1, 2, 255]), url: try #require(URL(string: "https://a.example/b?c")),
      price: try #require(Decimal(string: "12345678901234567890.05")),
      ids: [UUID(), UUID()], pairs: [1: "x", -2: "é"], flags: [true, nil, false], ratio: 0.25)
    let data = try JSONEncoder().encode(value)
    #expect(try SpecsmithJSONDecoder().decode(Foreign.self, from: data) == value)
  }
}
