import APIDiff
import Testing

@Suite("What is no change, though the documents differ")
struct UnchangedTests {
  private func document(_ schemas: String, _ paths: String) -> Shop {
    Shop(
      text: "openapi: 3.1.0\ninfo: {title: Shop, version: 1.0.0}\npaths:\n\(paths)components:\n"
        + "  schemas:\n\(schemas)")
  }

  private let list = """
      /orders:
        get:
          operationId: orders_list
          responses:
            "200":
              description: The orders.
              content:
                application/json:
                  schema: {type: array, items: {$ref: '#/components/schemas/Order'}}

    """
  private let delete = """
      /orders/{id}:
        delete:
          operationId: orders_delete
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses: {"204": {description: Done.}}

    """
  private let order = """
        Order:
          type: object
          required: [id]
          properties:
            id: {type: string}
            note: {$ref: '#/components/schemas/Note'}

    """
  private let note = """
        Note: {type: object, properties: {text: {type: string, maxLength: 10}}}

    """

  @Test("paths, schemas and their lines are in another order")
  func reordered() throws {
    let old = document(order + note, list + delete)
    let new = document(note + order, delete + list)
    #expect(try old.changes(to: new).changes.isEmpty)
  }

  @Test("a resource is called like a method beside it")
  func sameName() throws {
    let paths = """
        /orders/sort:
          post: {responses: {"204": {description: Done.}}}
          trace: {responses: {"204": {description: Done.}}}

      """
    let shop = document(note, paths)
    let report = try shop.changes(to: shop)
    #expect(report.changes.isEmpty, "\(report.text())")
  }

  @Test("what stood inline is referred to, but for the name that it gets in Swift")
  func movedReference() throws {
    let inline = order.replacing(
      "{$ref: '#/components/schemas/Note'}",
      with: "{type: object, properties: {text: {type: string, maxLength: 10}}}")
    let report = try document(inline, list).changes(to: document(order + note, list))
    #expect(report.changes.allSatisfy { $0.wire == .none }, "\(report.text())")
    let source = report.changes.filter { $0.source == .breaking }
    #expect(source.map(\.rule.id) == ["type-renamed"], "\(report.text())")
  }

  @Test("a reference leads through another one")
  func chainedReference() throws {
    let chained =
      order.replacing("schemas/Note'", with: "schemas/Alias'")
      + "    Alias: {$ref: '#/components/schemas/Note'}\n"
    let report = try document(order + note, list).changes(to: document(chained + note, list))
    #expect(report.changes.isEmpty, "\(report.text())")
  }

  @Test("properties in another order are none on the wire, but arguments in another order in Swift")
  func propertyOrder() throws {
    let turned = order.replacing("required: [id]", with: "required: [id, note]")
    let back = turned.replacing(
      "        id: {type: string}\n        note: {$ref: '#/components/schemas/Note'}\n",
      with: "        note: {$ref: '#/components/schemas/Note'}\n        id: {type: string}\n")
    #expect(turned != back)
    let report = try document(turned + note, list).changes(to: document(back + note, list))
    #expect(report.changes.map(\.rule.id) == ["source-changed"])
    #expect(
      report.changes.first?.message == "the arguments of `Order.init` stand in another order")
  }

  @Test("descriptions change")
  func words() throws {
    let old = document(order + note, list)
    let new = document(order + note, list.replacing("The orders.", with: "All orders."))
    #expect(try old.changes(to: new).changes.isEmpty)
  }
}
