import APIDiff
import Testing

@Suite("Differences between documents that are not changes")
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

  @Test("Reordering paths, schemas or lines changes nothing")
  func reordered() throws {
    let old = document(order + note, list + delete)
    let new = document(note + order, delete + list)
    #expect(try old.changes(to: new).changes.isEmpty)
  }

  @Test("A resource with the same name as a method changes nothing")
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

  @Test("Moving an inline schema to a component changes only its Swift name")
  func movedReference() throws {
    let inline = order.replacing(
      "{$ref: '#/components/schemas/Note'}",
      with: "{type: object, properties: {text: {type: string, maxLength: 10}}}")
    let report = try document(inline, list).changes(to: document(order + note, list))
    #expect(report.changes.allSatisfy { $0.wire == .none }, "\(report.text())")
    let source = report.changes.filter { $0.source == .breaking }
    #expect(source.map(\.rule.id) == ["type-renamed"], "\(report.text())")
  }

  @Test("A reference through another reference changes nothing")
  func chainedReference() throws {
    let chained =
      order.replacing("schemas/Note'", with: "schemas/Alias'")
      + "    Alias: {$ref: '#/components/schemas/Note'}\n"
    let report = try document(order + note, list).changes(to: document(chained + note, list))
    #expect(report.changes.isEmpty, "\(report.text())")
  }

  @Test("Reordering properties changes only the order of Swift arguments")
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

  @Test("Changed descriptions change nothing")
  func descriptions() throws {
    let old = document(order + note, list)
    let new = document(order + note, list.replacing("The orders.", with: "All orders."))
    #expect(try old.changes(to: new).changes.isEmpty)
  }
}
