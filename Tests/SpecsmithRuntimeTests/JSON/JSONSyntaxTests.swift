import Foundation
import SpecsmithRuntime
import Testing

@Suite("JSON syntax")
struct JSONSyntaxTests {
  private static func value(_ bytes: [UInt8]) throws -> JSONValue {
    try SpecsmithJSONDecoder().decode(from: Data(bytes))
  }

  private static func value(_ text: String) throws -> JSONValue { try value(Array(text.utf8)) }

  @Test(
    "JSON is parsed as RFC 8259 specifies",
    arguments: [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)), (" \t\r\n1 ", 1),
      ("[]", []), ("{}", [:]), ("[ ]", []), ("{ }", [:]), ("[1 , 2]", [1, 2]),
      (#"{"a" : [ {"b":{}} ] }"#, ["a": [["b": [:]]]]), (#"{"":0}"#, ["": 0]),
      ("0", 0), ("-0", 0), ("-1.5e+2", -150), ("1E2", 100), ("0.1", 0.1), ("1e-2", 0.01),
      (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u00e9\uD83D\uDE00\u0000""#, "é😀\u{0}"), (#""é😀 \u2028""#, "é😀 \u{2028}"),
      (#""\\u0041""#, "\\u0041"), (#"["\ud834\udd1e x"]"#, ["𝄞 x"]),
      (
        #""a string that is longer than a vector \"quoted\" in it""#,
        "a string that is longer than a vector \"quoted\" in it"
      ),
    ] as [(String, JSONValue)])
  func valid(text: String, value: JSONValue) throws {
    #expect(try Self.value(text) == value)
  }

  @Test(
    "Invalid JSON is refused with a position and a reason",
    arguments: [
      ("", "there is no value (line 1, column 1)"),
      ("  ", "there is no value (line 1, column 3)"),
      ("[1,\n  2", "the text ends within a value (line 2, column 4)"),
      ("[1,\n  ]", "expected a value, found `]` (line 2, column 3)"),
      ("[1 2]", "expected a comma or a closing bracket, found `2` (line 1, column 4)"),
      ("[1}", "expected a comma or a closing bracket, found `}` (line 1, column 3)"),
      (#"{"a":1,}"#, "expected a property's name in quotation marks, found `}` (line 1, column 8)"),
      ("{a:1}", "expected a property's name in quotation marks, found `a` (line 1, column 2)"),
      (#"{"a" 1}"#, "expected a colon behind the property's name, found `1` (line 1, column 6)"),
      (#"{"a":1 "b":2}"#, "expected a comma or a closing brace, found `\"` (line 1, column 8)"),
      ("1 2", "expected the end behind the value, found `2` (line 1, column 3)"),
      ("01", "a number cannot go on with `1` (line 1, column 2)"),
      ("1.", "the text ends within a value (line 1, column 3)"),
      ("[1.]", "a number cannot go on with `]` (line 1, column 4)"),
      ("[1.e5]", "a number cannot go on with `e` (line 1, column 4)"),
      ("[-x]", "a number cannot go on with `x` (line 1, column 3)"),
      ("[1e+]", "a number cannot go on with `]` (line 1, column 5)"),
      ("[+1]", "expected a value, found `+` (line 1, column 2)"),
      ("[.5]", "expected a value, found `.` (line 1, column 2)"),
      ("[NaN]", "expected a value, found `N` (line 1, column 2)"),
      ("[nul]", "expected a value, found `n` (line 1, column 2)"),
      ("['a']", "expected a value, found `'` (line 1, column 2)"),
      ("[1] // no", "expected the end behind the value, found `/` (line 1, column 5)"),
      ("[\"a\tb\"]", "a string holds the byte 0x09, which must be escaped (line 1, column 4)"),
      (#"["\x"]"#, "a backslash begins no escape sequence (line 1, column 3)"),
      (#"["\u12G4"]"#, "a backslash begins no escape sequence (line 1, column 3)"),
      (#"["\ud800"]"#, "an escape sequence is half of a surrogate pair (line 1, column 3)"),
      (#"["\udc00"]"#, "an escape sequence is half of a surrogate pair (line 1, column 3)"),
      (#"["\ud800\u0041"]"#, "an escape sequence is half of a surrogate pair (line 1, column 3)"),
      ("[\"abc", "the text ends within a value (line 1, column 6)"),
    ])
  func invalid(text: String, message: String) throws {
    let error = #expect(throws: DecodingError.self) { try Self.value(text) }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "The text is not JSON: \(message).")
    #expect("\((context.underlyingError as? JSONSyntaxError)?.description ?? "")" == message)
  }

  @Test(
    "Invalid UTF-8 is refused",
    arguments: [
      [0xC0, 0x80], [0xC2], [0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func encoding(bytes: [UInt8]) {
    #expect(throws: DecodingError.self) { try Self.value([0x22] + bytes + [0x22]) }
  }

  @Test(
    "UTF-16, UTF-32 and byte order marks are accepted",
    arguments: [
      String.Encoding.utf8, .utf16, .utf16BigEndian, .utf16LittleEndian, .utf32, .utf32BigEndian,
      .utf32LittleEndian,
    ])
  func otherEncodings(encoding: String.Encoding) throws {
    let data = try #require(#"{"a":"é😀"}"#.data(using: encoding))
    #expect(try SpecsmithJSONDecoder().decode(JSONValue.self, from: data) == ["a": "é😀"])
    let marked = Data([0xEF, 0xBB, 0xBF]) + Data("[1]".utf8)
    #expect(try SpecsmithJSONDecoder().decode(JSONValue.self, from: marked) == [1])
  }

  @Test("The maximum nesting is 512 levels")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try Self.value(nested(512)).array?.count == 1)
    #expect(throws: DecodingError.self) { try Self.value(nested(513)) }
    #expect(throws: DecodingError.self) {
      try Self.value(String(repeating: #"{"a":"#, count: 100_000))
    }
  }

  @Test(
    "Numbers keep all digits",
    arguments: [
      "9223372036854775807", "-9223372036854775808", "18446744073709551615",
      "18446744073709551616", "0.1", "1.7976931348623157e308", "123456789012345678901234567890",
      "0.1234567890123456789012345678901234567890123456789", "5e-324",
      "999999999999999999999999999999999999999999999999999999999999",
    ])
  func numbers(text: String) throws {
    let number = try #require(try Self.value(text).number)
    #expect(number == JSONNumber(exactly: text))
    #expect(number.description.lowercased().replacing("e+", with: "e") == text)
  }

  @Test("A number can exceed the range of Double")
  func largeNumbers() throws {
    #expect(try Self.value("1e400").number?.description == "1e400")
    #expect(throws: DecodingError.self) {
      try SpecsmithJSONDecoder().decode(Double.self, from: Data("1e400".utf8))
    }
  }
}

extension JSONValue {
  fileprivate var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}
