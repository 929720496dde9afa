import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("UUIDs")
struct UUIDTextTests {
  private static let text = "3f2504e0-4f89-11d3-9a0c-0305e82c33ff"

  private static func decoded(_ text: String) throws -> UUID {
    try SpecsmithJSONDecoder().decode(
      WireUUID.self, from: Data("\"\(text)\"".utf8)
    ).value
  }

  /// A UUID in its wire form.
  private struct WireUUID: Decodable {
    let value: UUID

    init(from decoder: any Decoder) throws {
      value = try UUID(fromWire: decoder)
    }
  }

  @Test("A UUID is read in either case, and written in lowercase")
  func cases() throws {
    for text in [Self.text, Self.text.uppercased()] {
      let uuid = try Self.decoded(text)
      #expect(uuid == UUID(uuidString: text))
      let path: RequestPath = "\(uuid)"
      #expect(path.text == Self.text)
    }
  }

  @Test("Any UUID is the same after it was written and read")
  func roundTrip() throws {
    for _ in 0..<100 {
      let uuid = UUID()
      let path: RequestPath = "\(uuid)"
      #expect(path.text == uuid.uuidString.lowercased())
      #expect(try Self.decoded(path.text) == uuid)
    }
  }

  @Test(
    "What is no UUID is refused",
    arguments: [
      "", "3f2504e0", text + "0", String(text.dropLast()), text.replacing("-", with: "_"),
      text.replacing("-", with: ""), text.replacing("3f2504e0", with: "3g2504e0"),
      text.replacing("3f2504e0", with: " +0x04e0"), "{" + text.dropLast(2) + "}",
      text.replacing("3f", with: "é"),
    ])
  func refused(text: String) {
    #expect(throws: DecodingError.self) { try Self.decoded(text) }
  }
}
