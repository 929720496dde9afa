import DocumentTree
import Generator
import SwiftEmitter
import Testing

/// The setting `protocols`. What it generates is in the golden `protocols`.
@Suite("The setting `protocols`")
struct ProtocolTests {
  private func generated(
    _ paths: String, settings: String = "protocols: true", layout: FileLayout = .separate
  ) throws -> [GeneratedFile] {
    let document = """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      servers: [{url: 'https://shop.test'}]
      paths:
      \(paths)
      """
    var input = Generator.Input(
      document: Source(file: "shop.yaml", bytes: Array(document.utf8)),
      settings: try Settings(Source(file: "specsmith.yaml", bytes: Array(settings.utf8))))
    input.layout = layout
    return try #require(Generator.run(input).files)
  }

  private static func operation(_ path: String, _ id: String, _ fields: String) -> String {
    "  \(path): {get: {operationId: \(id), \(fields), responses: {'204': {description: Done}}}}\n"
  }

  @Test(
    "Each operation is listed once, by its id if another call has the same name",
    arguments: [
      (
        operation("/orders/{id}", "byID", "tags: [orders], x-specsmith-name: find, \(parameter)")
          + operation("/orders", "byName", "tags: [orders], x-specsmith-name: find"),
        ["ordersFind", "byName"]
      ),
      (
        operation(
          "/orders/items", "one", "x-specsmith-resource: orders.items, x-specsmith-name: list")
          + operation("/items", "two", "x-specsmith-resource: orders, x-specsmith-name: itemsList"),
        ["ordersItemsList", "one"]
      ),
    ])
  func names(paths: String, names: [String]) throws {
    let file = try #require(try generated(paths).first { $0.path == "Operations.swift" })
    let text = String(decoding: file.content, as: UTF8.self)
    #expect(Set(text.matches(of: /static let (\w+)/).map { String($0.1) }) == Set(names))
  }

  private static let parameter =
    "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"

  @Test("No files are added to those that a build system expects")
  func shards() throws {
    let paths = Self.operation("/orders", "list", "tags: [orders]")
    let names = try generated(paths, layout: .shards(2)).map(\.path)
    #expect(
      try generated(paths, settings: "protocols: false", layout: .shards(2)).map(\.path) == names)
  }

  @Test("Nothing is written if only types are generated")
  func types() throws {
    let paths = Self.operation("/orders", "list", "tags: [orders]")
    let files = try generated(paths, settings: "protocols: true\ngenerate: types")
    #expect(!files.contains { $0.path.contains("Protocol") || $0.path == "Operations.swift" })
  }
}
