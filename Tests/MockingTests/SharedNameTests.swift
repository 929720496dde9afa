import Mocking
import Testing

/// Names that several parameters, or a parameter and its own properties, have.
@Suite("Names that parameters share")
struct SharedNameTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var parameters: String
    var query: String
    var isAccepted: Bool

    var testDescription: String { "\(query) for \(parameters)" }
  }

  private static let page = """
    {name: page, in: query, required: true, \
    schema: {type: object, required: [page], properties: {page: {type: integer}, size: {type: integer}}}}
    """
  private static let free =
    "{name: p, in: query, required: true, schema: {type: object, additionalProperties: {type: integer}}}"
  private static let filter = """
    {name: filter, in: query, style: deepObject, schema: {type: object, properties: {name: {type: string}}}}
    """
  private static let tags = """
    {name: a, in: query, schema: {type: object, properties: {tags: {type: array, items: {type: string}}}}}, \
    {name: tags, in: query, schema: {type: array, minItems: 2, items: {type: string}}}
    """
  private static let positions = """
    {name: p, in: query, style: deepObject, \
    schema: {type: object, properties: {l: {type: array, const: [5, 6], items: {type: integer}}}}}
    """

  @Test(
    "Each parameter gets its own",
    arguments: [
      // A property that is called as its object.
      Row(parameters: page, query: "page=2&size=10", isAccepted: true),
      Row(parameters: page, query: "page=two&size=10", isAccepted: false),
      Row(parameters: free, query: "p=2&q=3", isAccepted: true),
      Row(parameters: free, query: "p=", isAccepted: true),
      // A property behind brackets takes no name from an object that takes any.
      Row(parameters: "\(filter), \(free)", query: "name=1", isAccepted: true),
      Row(parameters: "\(filter), \(free)", query: "name=one", isAccepted: false),
      // It is unknown how many elements each list has.
      Row(parameters: tags, query: "tags=x&tags=y", isAccepted: true),
      Row(parameters: positions, query: "p%5Bl%5D%5B1%5D=6&p%5Bl%5D%5B0%5D=5", isAccepted: true),
      Row(parameters: positions, query: "p%5Bl%5D%5B%5D=5&p%5Bl%5D%5B%5D=6", isAccepted: true),
      Row(parameters: positions, query: "p%5Bl%5D%5B%5D=6&p%5Bl%5D%5B%5D=5", isAccepted: false),
    ])
  func shared(_ row: Row) throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          get:
            parameters: [\(row.parameters)]
            responses: {'204': {description: ''}}
      """)
    let result = mocked.respond("GET", "/x?" + row.query)
    #expect((result.status == 204) == row.isAccepted, "\(result.problems.map(\.text))")
  }
}
