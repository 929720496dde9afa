import SDKModel
import Testing

@Suite("Operation names by extension fields")
struct NameExtensionsTests {
  @Test(
    "The name is that of the field, also of other generators' fields",
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

  @Test("The only segment of a path stays the resource, even if it begins with a verb")
  func oneSegment() throws {
    let fields = "{x-sdk-operation-name: create}"
    let operation = try TestedOperation("POST", "/broadcast-messages", fields: fields)
    #expect(operation.call == "broadcast-messages.create")
  }

  @Test("The field has precedence over the id")
  func precedence() throws {
    let operation = try TestedOperation(
      "POST", "/parcels", id: "parcels/send", fields: "{x-specsmith-name: ship}")
    #expect(operation.call == "parcels.ship")
  }
}
