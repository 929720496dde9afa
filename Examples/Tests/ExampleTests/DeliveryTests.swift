import Delivery
import Testing

@Suite("The SDK that `make` generates")
struct DeliveryTests {
  @Test("reads the parcels")
  func parcels() async throws {
    let client = try DeliveryClient(
      transport: CannedResponse(json: #"[{"code": "AB123456", "weight": 900}]"#))
    #expect(try await client.parcels.list().map(\.weight) == [900])
  }

  @Test("reports a code that is none")
  func code() {
    #expect(throws: ValidationError.self) { try Parcel(code: "AB1", weight: 900).validate() }
  }
}
