import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

/// The location in the document of the violated constraint.
@Suite("Locations of constraints")
struct SchemaLocationTests {
  private static let lines = SchemaLines(
    """
    @0 shop.yaml
    @1 overlays/prose.yaml
    #/components/schemas/Item 30 type:31
    #/components/schemas/Item/properties/na~1me%20 33 maxLength:35
    #/components/schemas/Order 12 required:14
    #/components/schemas/Order/properties/amount 17 minimum:19 maximum:8@1
    #/components/schemas/Order/then 22@1
    """)

  private struct Item: Validatable {
    static var schemaLocation: SchemaLocation? {
      SchemaLocation("#/components/schemas/Item", in: lines)
    }
    var name: String

    func validate(into report: inout ValidationReport) {
      report.check(lengthOf: name, in: ...3, at: "na/me ")
    }
  }

  private struct Order: Validatable {
    static var schemaLocation: SchemaLocation? {
      SchemaLocation("#/components/schemas/Order", in: lines)
    }
    var amount = 1
    var count: Int? = 1
    var items: [Item] = []
    var extra: JSONValue?

    func validate(into report: inout ValidationReport) {
      report.check(amount, in: 1...5, at: "amount")
      report.check(items, at: "items")
      report.require(count, at: "count", schema: "/then")
      report.examine(extra, at: "extra", schema: "#/components/schemas/Item") { value in
        value.property("list") { value in
          value.types(.array)
        }
      }
    }
  }

  private func violation(_ order: Order) throws -> Violation {
    let violations = order.violations()
    #expect(violations.count == 1)
    return try #require(violations.first)
  }

  @Test("The location is the keyword in the property's schema, with file and line")
  func property() throws {
    let violation = try violation(Order(amount: 0))
    #expect(violation.location == "/amount")
    #expect(violation.keywordLocation == "/properties/amount/minimum")
    #expect(violation.schemaLocation == "#/components/schemas/Order/properties/amount/minimum")
    #expect(violation.source == "shop.yaml:19")
  }

  @Test("A constraint of an overlay is located there")
  func overlay() throws {
    #expect(try violation(Order(amount: 6)).source == "overlays/prose.yaml:8")
  }

  @Test("A location leads through references")
  func reference() throws {
    let violation = try violation(Order(items: [Item(name: "abc"), Item(name: "abcd")]))
    #expect(violation.location == "/items/1/na~1me ")
    #expect(
      violation.keywordLocation == "/properties/items/items/$ref/properties/na~1me /maxLength")
    #expect(
      violation.schemaLocation == "#/components/schemas/Item/properties/na~1me%20/maxLength")
    #expect(violation.source == "shop.yaml:35")
  }

  @Test("The location of a conditionally required property is that of the rule")
  func rule() throws {
    let violation = try violation(Order(count: nil))
    #expect(violation.schemaLocation == "#/components/schemas/Order/then/required")
    #expect(violation.source == "overlays/prose.yaml:22")
  }

  @Test("A schema without assertions has the location of the enclosing one")
  func around() throws {
    let violation = try violation(Order(extra: ["list": 1]))
    #expect(violation.location == "/extra/list")
    #expect(violation.schemaLocation == "#/components/schemas/Item/properties/list/type")
    #expect(violation.source == "shop.yaml:30")
  }

  @Test("JSON Schema's basic output contains all violations with their locations")
  func basicOutput() throws {
    let order = Order(amount: 6, items: [Item(name: "abcd")])
    let error = #expect(throws: ValidationError.self) { try order.validate() }
    let output = try #require(error).basicOutput
    #expect(output["valid"] == false)
    #expect(output["errors"]?.array?.count == 2)
    #expect(
      output["errors"]?[0] == [
        "valid": false,
        "instanceLocation": "/amount",
        "keywordLocation": "/properties/amount/maximum",
        "absoluteKeywordLocation": "#/components/schemas/Order/properties/amount/maximum",
        "keyword": "maximum", "limit": "5", "value": "6",
        "error": "6 is greater than the maximum, 5",
        "source": "overlays/prose.yaml:8",
      ])
  }
}
