import SDKModel
import Testing

@Suite("The call of an operation that an extension field names")
struct NameExtensionsTests {
  @Test(
    "is what the field says, also for the fields of other generators",
    arguments: [
      ("{x-specsmith-name: ship, x-specsmith-resource: orders.parcels}", "orders.parcels.ship"),
      ("{x-specsmith-resource: [orders, parcels]}", "orders.parcels.create"),
      ("{x-specsmith-name: ship}", "parcels.ship"),
      ("{x-fern-sdk-group-name: [orders], x-fern-sdk-method-name: ship}", "orders.ship"),
      ("{x-speakeasy-group: orders, x-speakeasy-name-override: ship}", "orders.ship"),
      ("{x-sdk-operation-name: ship}", "parcels.ship"),
      ("{x-specsmith-name: parcel}", "parcel"),
      ("{x-specsmith-name: send, x-fern-sdk-method-name: ship}", "parcels.send"),
    ])
  func named(fields: String, call: String) throws {
    let operation = try TestedOperation("POST", "/parcels", fields: fields)
    #expect(operation.call == call)
    #expect(operation.name.rule == .extension)
  }

  @Test("leaves a path of one segment as the resource, though the segment may be a verb")
  func oneSegment() throws {
    let fields = "{x-sdk-operation-name: create}"
    let operation = try TestedOperation("POST", "/broadcast-messages", fields: fields)
    #expect(operation.call == "broadcast-messages.create")
  }

  @Test("has precedence over an id")
  func precedence() throws {
    let operation = try TestedOperation(
      "POST", "/parcels", id: "parcels/send", fields: "{x-specsmith-name: ship}")
    #expect(operation.call == "parcels.ship")
  }
}
