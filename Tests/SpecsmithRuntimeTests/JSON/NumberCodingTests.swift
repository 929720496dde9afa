import Foundation
import SpecsmithRuntime
import Testing

@Suite("Numbers of other types than generated code has")
struct NumberCodingTests {
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  struct Wide: Codable, Equatable {
    var signed: Int128
    var unsigned: [UInt128]
    var absent: Int128?
  }

  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  @Test("Integers of 128 bits keep all their digits")
  func wideIntegers() throws {
    let value = Wide(signed: .min, unsigned: [.max, 0], absent: nil)
    let text = try SpecsmithJSONEncoder().encode(value)
    let expected = #"{"signed":\#(Int128.min),"unsigned":[\#(UInt128.max),0]}"#
    #expect(String(decoding: text, as: UTF8.self) == expected)
    #expect(try SpecsmithJSONDecoder().decode(Wide.self, from: text) == value)
  }

  @Test(
    "A Float is the nearest one to the number",
    arguments: [
      ("0.1", 0.1), ("-7", -7), ("16777217", 16_777_216), ("1e-50", 0),
      // Nearer to the next one only in the digits that a Double does not have.
      ("1.00000017881393432617187499", 1.000_000_1),
    ] as [(String, Float)])
  func floats(text: String, value: Float) throws {
    let read = try SpecsmithJSONDecoder().decode([Float].self, from: Data("[\(text)]".utf8))
    #expect(read == [value])
  }

  @Test("A number beyond the range of Float is an error", arguments: ["1e39", "-1e308", "1e999"])
  func largeFloats(text: String) {
    #expect(throws: DecodingError.self) {
      try SpecsmithJSONDecoder().decode([Float].self, from: Data("[\(text)]".utf8))
    }
  }
}
