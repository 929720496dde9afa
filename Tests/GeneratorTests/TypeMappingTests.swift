import Diagnostics
import DocumentTree
import Generator
import Testing

/// What mapped values become in code is in the golden `type-mappings`.
@Suite("Type mappings")
struct TypeMappingTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Shop, version: '1'}
    paths: {}
    components:
      schemas:
        Order:
          type: object
          properties:
            created: {type: string, format: date-time}
            paid: {type: string, format: date-time}
            price: {$ref: '#/components/schemas/Money'}
            status: {$ref: '#/components/schemas/Finance'}
        Finance: {type: object, properties: {a: {type: string}}}
        Money: {type: string, pattern: '^[0-9.]+$'}

    """

  private func run(_ mappings: String) throws -> Generator.Result {
    let settings = try Settings(
      Source(file: "specsmith.yaml", bytes: Array("mappings:\n  \(mappings)\n".utf8)))
    return Generator.run(
      Generator.Input(
        document: Source(file: "shop.yaml", bytes: Array(Self.document.utf8)), settings: settings))
  }

  private func order(_ mappings: String) throws -> String {
    let result = try run(mappings)
    #expect(result.diagnostics.isEmpty)
    let file = try #require(result.files?.first { $0.path.hasSuffix("Order.swift") })
    return String(decoding: file.content, as: UTF8.self)
  }

  @Test("A type replaces a format or a component, and its module is imported")
  func replaced() throws {
    let order = try order(
      "{formats: {date-time: {type: Instant, import: Time}}, schemas: {Money: {type: Bank.Coins}}}")
    #expect(order.contains("public import Time\n"))
    #expect(order.contains("public var created: Time.Instant?"))
    #expect(order.contains("public var price: Bank.Coins?"))
    #expect(!order.contains("Patterns"))
  }

  @Test("Types of the document do not hide the type's name")
  func names() throws {
    let order = try order("formats: {date-time: {type: Instant, import: Finance}}")
    #expect(order.contains("public var created: Finance.Instant?"))
    #expect(order.contains("public var status: Finance_?"))
  }

  @Test(
    "A mapping for something that does not exist is an error with a suggestion",
    arguments: [
      ("formats: {datetime: {type: A}}", "format `datetime`", "did you mean `date-time`?"),
      ("schemas: {Mony: {type: A}}", "schema `Mony`", "did you mean `Money`?"),
      ("formats: {uuid: {type: A}}", "format `uuid`", nil),
    ])
  func unknown(mappings: String, what: String, hint: String?) throws {
    let errors = try run(mappings).diagnostics
    #expect(errors.map(\.message) == ["`mappings` has the \(what), which does not occur"])
    #expect(errors.map(\.severity) == [.error])
    #expect(errors.map(\.hint) == [hint])
    #expect(errors.first?.location?.line == 2)
  }

  @Test(
    "An invalid mapping is an error",
    arguments: [
      "formats: {date-time: Instant}", "formats: {date-time: {import: Time}}",
      "formats: {date-time: {type: instant}}", "formats: {date-time: {type: 'A<B>'}}",
      "formats: {date-time: {type: A, import: 'B.C'}}", "formats: {date-time: {type: A, modul: B}}",
      "formats: {binary: {type: A}}", "formats: {password: {type: A}}", "types: {}", "schemas: []",
    ])
  func invalid(mappings: String) {
    #expect(throws: InvalidInput.self) { try run(mappings) }
  }
}
