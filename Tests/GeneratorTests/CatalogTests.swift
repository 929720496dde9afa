import DocumentTree
import Generator
import SwiftEmitter
import Testing

@Suite("The setting `catalog`")
struct CatalogTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Shop, version: '1', description: Orders of a *small* shop.}
    servers: [{url: 'https://shop.test'}]
    paths:
      /orders: {get: {operationId: listOrders, tags: [orders], responses: {'204': {description: Done}}}}
      /orders/{id}/items:
        get:
          operationId: listItems
          summary: List the items
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {'204': {description: Done}}

    """

  private func result(
    _ settings: String, layout: FileLayout = .separate
  ) throws -> Generator.Result {
    var input = Generator.Input(
      document: Source(file: "shop.yaml", bytes: Array(Self.document.utf8)),
      settings: try Settings(Source(file: "specsmith.yaml", bytes: Array(settings.utf8))))
    input.layout = layout
    return Generator.run(input)
  }

  private func pages(_ settings: String, layout: FileLayout = .separate) throws -> [String: String]
  {
    let files = try #require(try result(settings, layout: layout).files)
    return Dictionary(
      uniqueKeysWithValues: files.filter { $0.path.hasSuffix(".md") }
        .map { ($0.path, String(decoding: $0.content, as: UTF8.self)) })
  }

  @Test("The landing page leads to each resource, and the other page to each operation")
  func links() throws {
    let pages = try pages("catalog: true\nmodule: ShopKit")
    #expect(pages.keys.sorted() == ["ShopKit.docc/Operations.md", "ShopKit.docc/ShopKit.md"])
    let landing = try #require(pages["ShopKit.docc/ShopKit.md"])
    #expect(landing.hasPrefix("# ``ShopKit``\n\nOrders of a *small* shop.\n"))
    #expect(landing.contains("\n- <doc:Operations>\n- ``Shop``\n"))
    #expect(landing.contains("\n- ``Shop/OrdersResource``\n"))
    #expect(landing.contains("import ShopKit\n"))
    let operations = try #require(pages["ShopKit.docc/Operations.md"])
    #expect(operations.contains("``Shop/OrdersResource/ItemsResource``"))
    #expect(
      operations.contains("- `client.orders.items.list(id: String)`  \n  `GET /orders/{id}/items`"))
  }

  @Test("What is not selected is not shown")
  func selection() throws {
    let pages = try pages(
      "catalog: true\nmodule: Shop\nselect: {exclude: {operations: [listOrders]}}")
    let texts = pages.values.joined()
    #expect(!texts.contains("`GET /orders`"))
    #expect(texts.contains("`GET /orders/{id}/items`"))
  }

  @Test("Without the setting, and in the output of a build plugin, there are no pages")
  func absent() throws {
    #expect(try pages("module: Shop").isEmpty)
    #expect(try pages("catalog: true\nmodule: Shop", layout: .shards(2)).isEmpty)
  }

  @Test(
    "A setting that cannot be followed is an error at its line",
    arguments: [
      ("catalog: true", "`catalog` needs the name of the module"),
      ("module: Shop\ncatalog: true\ngenerate: types", "`catalog` shows calls"),
      ("module: Shop\ncatalog: yes please", "`catalog` is true or false"),
    ])
  func errors(_ settings: String, _ message: String) {
    #expect {
      try Settings(Source(file: "specsmith.yaml", bytes: Array(settings.utf8)))
    } throws: { error in
      "\(error)".contains(message)
    }
  }
}
