import Diagnostics
import DocumentTree
import Generator
import Testing

/// The names of types, properties, values and parameters that settings and overlays choose. What
/// they become in code is in the golden `chosen-names`.
@Suite("Names that the user chooses")
struct ChosenNameTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Shop, version: '1'}
    servers: [{url: 'https://shop.test'}]
    paths:
      /orders:
        post:
          operationId: placeOrder
          parameters:
            - {name: dry, in: query, schema: {type: boolean}}
            - {name: verbose, in: query, schema: {type: boolean}}
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
          responses: {'204': {description: Placed}}
    components:
      schemas:
        Code: {type: string}
        Buyer: {type: object, properties: {name: {type: string}}}
        Order:
          type: object
          properties:
            id: {type: string}
            created: {type: string}
            buyer: {$ref: '#/components/schemas/Buyer'}
            status: {type: string, enum: [open, done]}
            line: {type: object, properties: {sku: {type: string}}}

    """

  private func errors(
    names: String = "{}", overlaying: String? = nil
  ) throws -> [Diagnostic] {
    let settings = try Settings(
      Source(file: "specsmith.yaml", bytes: Array("names:\n  \(names)\n".utf8)))
    var input = Generator.Input(
      document: Source(file: "shop.yaml", bytes: Array(Self.document.utf8)), settings: settings)
    if let overlaying {
      let overlay = """
        overlay: 1.0.0
        info: {title: Names, version: 1.0.0}
        actions:
          - \(overlaying)

        """
      input.overlays = [Source(file: "overlay.yaml", bytes: Array(overlay.utf8))]
    }
    return Generator.run(input).diagnostics
  }

  @Test(
    "A name that its scope already has is an error",
    arguments: [
      ("types: {Order: Buyer}", "the name `Buyer` is taken"),
      ("types: {Order: String}", "the name `String` is taken: generated code uses it"),
      ("types: {Order: Shop}", "the name `Shop` is taken: generated code uses it"),
      (
        "types: {Order: OrdersResource}",
        "the name `OrdersResource` is taken: generated code uses it"
      ),
      ("types: {Order.Status: Line}", "the name `Line` is taken in `Order`"),
      (
        "types: {Order.Status: Order}",
        "the name `Order` is taken in `Order`: generated code uses it"
      ),
      (
        "types: {Order.Status: Buyer}",
        "the name `Buyer` is taken in `Order`: generated code uses it"
      ),
      ("types: {Buyer: Status}", "the name `Status` is taken in `Order`"),
      ("types: {'Order.*': Part}", "the name `Part` is taken in `Order`"),
      ("properties: {Order.id: created}", "the name `created` is taken in `Order`"),
      (
        "properties: {Order.id: hashValue}",
        "the name `hashValue` is taken in `Order`: generated code uses it"
      ),
      ("properties: {'*': one}", "the name `one` is taken in `Order`"),
      ("values: {Order.status.open: done}", "the name `done` is taken in `Order.Status`"),
      (
        "values: {Order.status.open: none}",
        "the name `none` is taken in `Order.Status`: generated code uses it"
      ),
      ("parameters: {placeOrder.dry: verbose}", "the name `verbose` is taken in `placeOrder`"),
      ("parameters: {placeOrder.dry: created}", "the name `created` is taken in `placeOrder`"),
      (
        "parameters: {placeOrder.dry: options}",
        "the name `options` is taken in `placeOrder`: generated code uses it"
      ),
    ])
  func taken(names: String, message: String) throws {
    let errors = try errors(names: names)
    #expect(errors.map(\.message) == [message])
    #expect(errors.map(\.severity) == [.error])
    #expect(errors.first?.location?.file == "specsmith.yaml")
    #expect(errors.first?.location?.line == 2)
    // The column of the name.
    let text = "  " + names
    let name = try #require(text.lastIndex(of: " ")).utf16Offset(in: text)
    #expect(errors.first?.location?.column == name + 2)
  }

  @Test(
    "A name can be taken from a declaration that gets another one",
    arguments: [
      "properties: {Order.id: created, Order.created: id}",
      "types: {Buyer: Order, Order: Buyer}",
      "values: {Order.Status.open: done, Order.Status.done: open}",
    ])
  func swapped(names: String) throws {
    #expect(try errors(names: names).isEmpty)
  }

  @Test(
    "A name for something that does not exist is an error with a suggestion",
    arguments: [
      ("types: {Ordr: A}", "type `Ordr`", "did you mean `Order`?"),
      ("types: {Order.Stauts: A}", "type `Order.Stauts`", "did you mean `Order.Status`?"),
      (
        "properties: {Order.craeted: a}", "property `Order.craeted`",
        "did you mean `Order.created`?"
      ),
      (
        "values: {Order.Status.opn: a}", "value `Order.Status.opn`",
        "did you mean `Order.Status.open`?"
      ),
      (
        "parameters: {placeOrder.dri: a}", "parameter `placeOrder.dri`",
        "did you mean `placeOrder.dry`?"
      ),
      ("properties: {'*.nowhere': a}", "property `*.nowhere`", nil),
    ])
  func unknown(names: String, what: String, hint: String?) throws {
    let errors = try errors(names: names)
    #expect(errors.map(\.message) == ["`names` has the \(what), which does not exist"])
    #expect(errors.map(\.hint) == [hint])
    #expect(errors.first?.location?.line == 2)
  }

  @Test(
    "A name that is not an identifier is an error",
    arguments: [
      "types: {Order: order}", "types: {Order: 'A B'}", "types: {Order: ''}", "types: {Order: 1A}",
      "properties: {Order.id: Id}", "properties: {Order.id: 'a`b'}",
      "values: {Order.Status.open: é}",
      "parameters: {placeOrder.dry: [a]}",
    ])
  func invalid(names: String) {
    #expect(throws: InvalidInput.self) { try errors(names: names) }
  }

  @Test(
    "An overlay can choose names, which are checked in the same way",
    arguments: [
      ("$.components.schemas.Order", "Buyer", "the name `Buyer` is taken"),
      (
        "$.components.schemas.Order.properties.id", "created",
        "the name `created` is taken in `Order`"
      ),
      (
        "$.paths['/orders'].post.parameters[0]", "verbose",
        "the name `verbose` is taken in `placeOrder`"
      ),
      ("$.components.schemas.Order", "'an order'", "`x-specsmith-name` is no name for this"),
      ("$.components.schemas.Order.properties.id", "'A'", "`x-specsmith-name` is no name for this"),
    ])
  func overlay(target: String, name: String, message: String) throws {
    let errors = try errors(
      overlaying: "{target: \"\(target)\", update: {x-specsmith-name: \(name)}}")
    #expect(errors.map(\.message) == [message])
    #expect(errors.first?.location?.file == "overlay.yaml")
    #expect(errors.first?.location?.line == 4)
  }

  @Test(
    "A name that nothing has is reported",
    arguments: [
      ("$.components.schemas.Order.properties.line.properties.sku", false),
      ("$.components.schemas.Order", false), ("$.components.schemas.Code", true),
      ("$.paths['/orders'].post.parameters[0]", false),
      ("$.paths['/orders'].post.parameters[0].schema", true),
      ("$.paths['/orders'].post.requestBody.content['application/json'].schema", true),
      ("$.paths['/orders'].post.responses", true), ("$.paths", true),
    ])
  func unused(target: String, isReported: Bool) throws {
    let name = target == "$.components.schemas.Order" ? "Purchase" : "purchase"
    let diagnostics = try errors(
      overlaying: "{target: \"\(target)\", update: {x-specsmith-name: \(name)}}")
    #expect(diagnostics.map(\.code) == (isReported ? [.unsupportedField] : []))
  }

  @Test("The first matching pattern applies, and has precedence over an overlay")
  func precedence() throws {
    // The second and the overlay would be errors.
    let errors = try errors(
      names: "properties: {Order.id: key, 'Order.i*': created}",
      overlaying:
        "{target: $.components.schemas.Order.properties.id, update: {x-specsmith-name: created}}")
    #expect(errors.isEmpty)
  }
}
