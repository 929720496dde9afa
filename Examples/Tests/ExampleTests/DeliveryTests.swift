import Delivery
import SpecsmithTesting
import Testing

@Suite("The SDK that `make` generates")
struct DeliveryTests {
  @Test("Parcels are decoded")
  func parcels() async throws {
    let stub = StubTransport()
    stub.respond(to: "listParcels", with: [Parcel(code: "AB123456", weight: 900)])
    let client = try DeliveryClient(transport: stub, environment: [:])
    #expect(try await client.parcels.list().map(\.weight) == [900])
  }

  @Test("An invalid code is reported")
  func code() {
    #expect(throws: ValidationError.self) { try Parcel(code: "AB1", weight: 900).validate() }
  }
}
