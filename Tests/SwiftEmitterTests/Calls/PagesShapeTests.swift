import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Methods for all pages")
struct PagesShapeTests {
  private static let page = Snippet.record(
    "Page",
    [
      Snippet.property("items", .array(ValueType(.string)), isRequired: true),
      Snippet.property("next", .string),
    ])

  private static func path(_ name: String) -> PropertyPath {
    guard case .record(let record) = page.kind,
      let property = record.properties.first(where: { $0.name == name })
    else { return PropertyPath() }
    return PropertyPath([.init(owner: page.id, property: property)])
  }

  /// An operation with the parameters `limit` and `after`.
  private static func operation(
    _ name: String, at path: String = "/things", cursorIsItem: Bool = false
  ) -> Operation {
    var operation = Snippet.operation(
      "GET",
      parameters: [
        Snippet.parameter("limit", .query, .integer(.int64)),
        Snippet.parameter("after", .query, .string),
        Snippet.parameter("before", .query, .string),
      ],
      success: Success(
        content: .json(ValueType(.named(page.id)), contentType: "application/json"),
        documentation: ""))
    operation.id = name
    operation.name = name
    operation.path = [.literal(path)]
    var pagination = Pagination(
      order: .cursor(.parameter(1), next: Self.path("next")), items: Self.path("items"),
      item: ValueType(.string))
    pagination.otherInputs = [.parameter(2)]
    pagination.cursorIsItem = cursorIsItem
    operation.pagination = pagination
    return operation
  }

  private static func methods(_ operations: [Operation]) -> [String] {
    let sdk = Snippet.sdk([page], operations: operations)
    let builder = ResourceModelBuilder(
      sdk: sdk, part: SDKPart(wholeOf: sdk),
      context: EmissionContext(sdk: sdk, configuration: Snippet.configuration))
    return builder.operations(of: sdk.root).flatMap(\.methods).map {
      "\($0.name)(\($0.parameters.text())) -> \($0.result)"
    }
  }

  private static let options = "options: RequestOptions = .init()"

  @Test("The arguments are those of the plain method, except for the page's")
  func arguments() {
    #expect(
      Self.methods([Self.operation("list")]).last
        == "listAll(limit: Int? = nil, \(Self.options)) -> PagedSequence<Page, String>")
  }

  @Test("The caller can choose the first item")
  func start() {
    #expect(
      Self.methods([Self.operation("list", cursorIsItem: true)]).last
        == "listAll(limit: Int? = nil, after: String? = nil, \(Self.options))"
        + " -> PagedSequence<Page, String>")
  }

  @Test("An operation with the same name keeps it")
  func collisions() {
    var other = Self.operation("listAll", at: "/others")
    other.pagination = nil
    other.parameters.removeLast(2)
    let methods = Self.methods([Self.operation("list"), other])
    #expect(
      methods.map { $0.prefix { $0 != "(" } } == ["list", "listAllPages", "listAll"])
  }

  @Test("A method that gives way to an operation, whatever the arguments of that, is reported")
  func warning() throws {
    var other = Self.operation("listAll", at: "/others")
    other.pagination = nil
    let sdk = Snippet.sdk([Self.page], operations: [other, Self.operation("list")])
    let warnings = SwiftEmitter.warnings(aboutDerivedNamesIn: sdk, Snippet.configuration)
    #expect(warnings.map(\.code) == [.ambiguousCall])
    #expect(
      warnings.first?.message
        == "`listAll` is another operation; the method for all pages of GET /things is `listAllPages`"
    )
    let others = Snippet.sdk([Self.page], operations: [Self.operation("list")])
    #expect(SwiftEmitter.warnings(aboutDerivedNamesIn: others, Snippet.configuration).isEmpty)
  }

  @Test("A plain method with the same suffix changes the name")
  func suffix() {
    #expect(Self.methods([Self.operation("findAll")]).last?.hasPrefix("findAllPages(") == true)
  }

  @Test("The API reference lists the method")
  func reference() throws {
    let sdk = Snippet.sdk([Self.page], operations: [Self.operation("list")])
    let reference = APIReference(of: sdk, Snippet.configuration)
    let operation = try #require(reference.groups.first?.operations.first)
    #expect(operation.paginated)
    #expect(operation.pagesCall == "listAll")
    #expect(reference.markdown(title: "Snippet").contains("items of all pages by `client.listAll`"))
  }
}
