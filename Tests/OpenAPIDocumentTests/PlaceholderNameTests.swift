import Testing

@testable import OpenAPIDocument

@Suite("Path placeholders")
struct PlaceholderNameTests {
  @Test(
    "The name excludes what frameworks add to it",
    arguments: [
      ("/{id:[0-9]+}", "/{id}"), ("/{id:int}", "/{id}"), ("/{int:id}", "/{id}"),
      ("/{uuid:key}", "/{key}"), ("/{id<[0-9]+>}", "/{id}"), ("/{ id }", "/{id}"),
      ("/{{id}}", "/{id}"), ("/{id=5}", "/{id}"), ("/{*rest}", "/{rest}"),
      ("/{path:rest}", "/{rest}"), ("/{kind:of}", "/{kind}"), ("/a{?q,limit*}", "/a"),
      ("/a{?other}", "/a{?other}"), ("/{a,b}", "/{a,b}"),
    ])
  func names(path: String, named: String) throws {
    let expression = try #require(PathExpression(path))
    #expect(expression.named(declaring: ["id", "key"], query: ["q", "limit"]).text == named)
  }

  @Test("Slashes stay in a value that represents several segments")
  func pathEncodings() {
    #expect(PlaceholderName("path:rest").pathEncoding == .exceptSlashes)
    #expect(PlaceholderName("rest:path").pathEncoding == .exceptSlashes)
    #expect(PlaceholderName("int:id").pathEncoding == .everything)
  }
}
