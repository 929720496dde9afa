import DocumentTree
import OpenAPIDocument
import Testing

/// A combining mark forms a character with the preceding symbol, but must not be treated as part of
/// it.
@Suite("Symbols followed by a combining mark")
struct CombiningMarkTests {
  private func read(_ text: String) throws -> (OpenAPIDescription, codes: [String]) {
    let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
    let (document, log, _) = DocumentReader.read(
      try Tree.parse(Source(file: "t.yaml", bytes: Array((head + text).utf8))))
    return (try #require(document), log.diagnostics.map(\.code.rawValue))
  }

  @Test(
    "The symbols delimit parts of a path",
    arguments: ["/\u{301}pets", "/pets/\u{301}x/{\u{301}id}", "/a{id}\u{301}/b"])
  func paths(path: String) throws {
    let (document, codes) = try read(
      "paths:\n  \"\(path)\":\n    get: {responses: {'200': {description: D}}}\n")
    #expect(document.operations.map(\.path) == [path])
    #expect(codes.filter { $0 == "invalid-path" || $0 == "inexact-path" } == [])
  }

  @Test("The symbols begin an extension, and lead a reference into a file")
  func others() throws {
    let (document, codes) = try read(
      "x-\u{301}a: 1\npaths: {}\ncomponents:\n  schemas:\n    \"\u{301}a\": {type: string}\n"
        + "    b: {$ref: \"#/components/schemas/\u{301}a\"}\n")
    #expect(codes == [])
    #expect(document.schemas[1].schema.reference?.target == document.schemas[0].schema.node)
  }
}
