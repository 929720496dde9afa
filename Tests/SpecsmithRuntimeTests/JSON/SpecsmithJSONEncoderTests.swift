import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("The JSON encoder")
struct SpecsmithJSONEncoderTests {
  private func sorted(_ value: some Encodable) throws -> String {
    var encoder = SpecsmithJSONEncoder()
    encoder.sortsNames = true
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func unsorted(_ value: some Encodable) throws -> String {
    String(decoding: try SpecsmithJSONEncoder().encode(value), as: UTF8.self)
  }

  private func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  // MARK: Values

  private struct Everything: Encodable {
    enum Kind: String, Encodable { case a, b }
    var kind = Kind.b
    var small: [Int8] = [.min, 0, .max]
    var wide: [UInt64] = [0, 9, 10, 99, 100, .max]
    var signed: [Int64] = [.min, -10, -9, -1, 0, 1, .max]
    var floats: [Float] = [0, -0.0, 0.1, 16_777_216, 1e20, -2.5]
    var doubles = [
      0, -0.0, 1, -1, 0.1, 1e15, 1e16, 999_999_999_999_999, 1.5e300, .leastNonzeroMagnitude,
      123_456_789.125, 1e-5,
    ]
    var decimals = [Decimal(string: "12345678901234567890.05"), Decimal(string: "-1.50")]
    var date = Date(timeIntervalSinceReferenceDate: 1.5)
    var data = Data([1, 2, 3, 255])
    var url = URL(string: "https://a.example/b?c=d")
    var id = UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")
    var byNumber = [1: "x", -2: "é"]
    var byName: [String: [Bool?]] = ["b": [true, nil, false], "a": [], "": [nil]]
    var absent: Int?
  }

  @Test("Values of all kinds are written like Foundation's encoder writes them")
  func everything() throws {
    #expect(try sorted(Everything()) == foundation(Everything()))
  }

  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  @Test("Integers of 128 bits are written with all digits")
  func wideIntegers() throws {
    let json = try unsorted([Int128.min, 0, Int128.max])
    #expect(
      json
        == "[-170141183460469231731687303715884105728,0,170141183460469231731687303715884105727]")
  }

  @Test("Each ASCII character is escaped as Foundation's encoder does, wherever it is in a string")
  func escapes() throws {
    let characters = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
    let strings =
      characters + (0..<20).map { String(repeating: "a", count: $0) + "\"\n" }
      + [characters.joined(), "é😀\u{2028}/", String(repeating: "\\", count: 5000)]
    #expect(try sorted(strings) == foundation(strings))
    let names = Dictionary(uniqueKeysWithValues: strings.map { ($0, 1) })
    #expect(try sorted(names) == foundation(names))
  }

  @Test("Numbers keep all their digits")
  func exactNumbers() throws {
    let digits = String(repeating: "9", count: 80)
    let numbers = ["-" + digits, digits + "e-20", "1e400", "0.1", "18446744073709551615"]
    let values = numbers.map { JSONNumber(exactly: $0) }
    let data = try SpecsmithJSONEncoder().encode(values)
    #expect(try SpecsmithJSONDecoder().decode([JSONNumber].self, from: data) == values)
    #expect(
      try SpecsmithJSONDecoder().decode(JSONValue.self, from: data)[0]?.description == "-" + digits)
  }

  // MARK: Objects

  @Test("Names are in the order in which they are encoded, or sorted by their bytes")
  func order() throws {
    let names: [Key] = ["b", "a", "é", "Z", "ab", "longer name", "longer", "10", "9", "", "\""]
    let value = Encoding { encoder in
      var object = encoder.container(keyedBy: Key.self)
      for name in names { try object.encode(1, forKey: name) }
    }
    #expect(
      try unsorted(value)
        == #"{"b":1,"a":1,"é":1,"Z":1,"ab":1,"longer name":1,"longer":1,"10":1,"9":1,"":1,"\"":1}"#
    )
    #expect(
      try sorted(value)
        == #"{"":1,"\"":1,"10":1,"9":1,"Z":1,"a":1,"ab":1,"b":1,"longer":1,"longer name":1,"é":1}"#
    )
  }

  @Test("The last of several equal names counts", arguments: [3, 300])
  func repeatedNames(count: Int) throws {
    let value = Encoding { encoder in
      var object = encoder.container(keyedBy: Key.self)
      for number in 0..<count {
        try object.encode(number, forKey: Key(stringValue: "property\(number)"))
      }
      try object.encode(["x": [1]], forKey: "property1")
      try object.encode(true, forKey: "last")
    }
    let json = try JSONValue(encoding: value)
    for text in [try unsorted(value), try sorted(value)] {
      #expect(text.components(separatedBy: #""property1":"#).count == 2)
      #expect(text.contains(#""property1":{"x":[1]}"#))
      #expect(try SpecsmithJSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == json)
    }
    #expect(json.object?.count == count + 1)
    #expect(try sorted(value) == foundation(value))
  }

  @Test("A discriminator is replaced by the value that the object writes itself")
  func discriminator() throws {
    let value = Encoding { encoder in
      try encoder.encodeDiscriminator("cat", as: "kind")
      var object = ObjectEncoder(encoder)
      object.encode("Tom", "name")
      object.encodeAdditionalProperties(["kind": JSONValue.string("tomcat")])
      try object.finish()
    }
    #expect(try unsorted(value) == #"{"name":"Tom","kind":"tomcat"}"#)
    #expect(try sorted(value) == foundation(value))
  }

  @Test("Properties of any value follow a discriminator")
  func discriminatorOfAnyValue() throws {
    let value = Encoding { encoder in
      try encoder.encodeDiscriminator("cat", as: "kind")
      try JSONValue.object(["name": "Tom"]).encode(to: encoder)
    }
    #expect(try unsorted(value) == #"{"kind":"cat","name":"Tom"}"#)
    #expect(try sorted(value) == foundation(value))
  }

  // MARK: Containers

  @Test("Nested containers and encoders can be used in any order")
  func nestedContainers() throws {
    let value = Encoding { encoder in
      var object = encoder.container(keyedBy: Key.self)
      let above = object.superEncoder()
      var list = object.nestedUnkeyedContainer(forKey: "list")
      try object.encode(1, forKey: "b")
      try list.encode(1)
      let element = list.superEncoder()
      var inner = list.nestedContainer(keyedBy: Key.self)
      var again = encoder.container(keyedBy: Key.self)
      try again.encode("a", forKey: "a")
      try list.encode("end")
      try inner.encode([1, 2], forKey: "z")
      try inner.encode([1: 2], forKey: "y")
      try [true].encode(to: element)
      try "above".encode(to: above)
      _ = object.superEncoder(forKey: "unused")
      var first = object.nestedContainer(keyedBy: Key.self, forKey: "same")
      try first.encode(1, forKey: "q")
      var second = object.nestedContainer(keyedBy: Key.self, forKey: "same")
      try second.encode(2, forKey: "p")
    }
    #expect(try sorted(["x": value]) == foundation(["x": value]))
    #expect(
      try unsorted(value)
        == #"{"super":"above","list":[1,[true],{"z":[1,2],"y":{"1":2}},"end"],"b":1,"a":"a","unused":{},"same":{"q":1,"p":2}}"#
    )
  }

  @Test("Containers know their paths, and how many elements they have")
  func pathsAndCounts() throws {
    let value = Encoding { encoder in
      var object = encoder.container(keyedBy: Key.self)
      try object.encode(0, forKey: "first")
      var list = object.nestedUnkeyedContainer(forKey: "list")
      try list.encode(1)
      let element = list.superEncoder()
      let inner = list.nestedContainer(keyedBy: Key.self)
      try list.encodeNil()
      try object.encode(
        Encoding {
          #expect($0.codingPath.map(\.stringValue) == ["0", "direct"])
          try [1].encode(to: $0)
        }, forKey: "direct")
      #expect(list.count == 4)
      #expect(encoder.codingPath.map(\.stringValue) == ["0"])
      #expect(object.codingPath.map(\.stringValue) == ["0"])
      #expect(list.codingPath.map(\.stringValue) == ["0", "list"])
      #expect(element.codingPath.map(\.stringValue) == ["0", "list", "1"])
      #expect(inner.codingPath.map(\.stringValue) == ["0", "list", "2"])
    }
    #expect(try unsorted([value]) == #"[{"first":0,"list":[1,{},{},null],"direct":[1]}]"#)
  }

  @Test("A value that encodes nothing is an empty object, but no whole text")
  func nothing() throws {
    #expect(try unsorted([Encoding { _ in }]) == "[{}]")
    #expect(throws: EncodingError.self) { try unsorted(Encoding { _ in }) }
  }

  @Test("The user information is passed on")
  func userInfo() throws {
    let key = try #require(CodingUserInfoKey(rawValue: "hint"))
    var encoder = SpecsmithJSONEncoder()
    encoder.userInfo[key] = "h"
    let value = Encoding { try ($0.userInfo[key] as? String).encode(to: $0) }
    #expect(try encoder.encode([value]) == Data(#"["h"]"#.utf8))
  }

  // MARK: Errors

  private func path(_ value: some Encodable) throws -> String {
    let error = #expect(throws: EncodingError.self) { try unsorted(value) }
    guard case .invalidValue(_, let context) = try #require(error) else { return "" }
    return context.codingPath.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }
      .joined()
  }

  @Test("Numbers that JSON does not have are errors with their paths")
  func nonFiniteNumbers() throws {
    #expect(try path(Double.nan) == "")
    #expect(try path(["a": [1, -Double.infinity]]) == "/a/1")
    #expect(try path([["a\"b": Float.nan]]) == "/0/a\"b")
    #expect(try path(["x": Decimal.nan]) == "/x")
    #expect(try path(["x": JSONValue.array([1, .double(.infinity)])]) == "/x/1")
    let nested = Encoding { encoder in
      var list = encoder.unkeyedContainer()
      var object = list.nestedContainer(keyedBy: Key.self)
      try object.encode(Optional(Double.nan), forKey: "n")
    }
    #expect(try path(["x": nested]) == "/x/0/n")
  }

  @Test("Of a value that throws an error, nothing is written")
  func failedValues() throws {
    let bad: [String: [Double]] = ["a": [1, .nan]]
    let value = Encoding { encoder in
      var object = encoder.container(keyedBy: Key.self)
      try? object.encode(bad, forKey: "first")
      try object.encode([1], forKey: "good")
      try? object.encode(bad, forKey: "bad")
      var list = object.nestedUnkeyedContainer(forKey: "list")
      try? list.encode(bad)
      try list.encode(2)
      try? list.encode(bad)
      try list.encode(
        Encoding { encoder in
          var single = encoder.singleValueContainer()
          try? single.encode(bad)
          try single.encode("other")
        })
    }
    #expect(try unsorted(value) == #"{"good":[1],"list":[2,"other"]}"#)
  }

  @Test("A container that is used at a wrong time, or in two ways, is an error")
  func misuse() throws {
    let twice = Encoding { encoder in
      var single = encoder.singleValueContainer()
      try single.encode(1)
      try single.encode(2)
    }
    let both = Encoding { encoder in
      _ = encoder.unkeyedContainer()
      _ = encoder.container(keyedBy: Key.self)
    }
    let outside = Encoding { encoder in
      var list = encoder.unkeyedContainer()
      var again = encoder.unkeyedContainer()
      try list.encode(Encoding { _ in try again.encode(1) })
    }
    let late = Encoding { encoder in
      var list = encoder.unkeyedContainer()
      var left: (any UnkeyedEncodingContainer)?
      try list.encode(Encoding { left = $0.unkeyedContainer() })
      try left?.encode(1)
    }
    for value in [twice, both, outside, late] {
      #expect(throws: EncodingError.self) { try unsorted(value) }
    }
  }

  @Test("More nested arrays than the decoder reads are an error")
  func depth() throws {
    func nested(_ depth: Int) -> JSONValue {
      (0..<depth).reduce(JSONValue.null) { value, _ in [value] }
    }
    let data = try SpecsmithJSONEncoder().encode(nested(512))
    #expect(try SpecsmithJSONDecoder().decode(JSONValue.self, from: data) == nested(512))
    #expect(throws: EncodingError.self) { try unsorted(nested(513)) }
  }
}
