import DocumentTree
import Overlay
import Testing

@Suite("JSONPath (RFC 9535)")
struct JSONPathTests {
  private static let api = """
    openapi: 3.0.0
    servers: [{url: a, description: Dev}, {url: b}]
    paths:
      /pets:
        get: {tags: [pets, all], responses: {200: {description: ok}, '500': {description: no}}}
        post: {tags: [pets], deprecated: true, responses: {201: {description: new}}}
      /pets/{id}:
        get: {x-limit: 10, responses: {200: {description: ok}, default: {description: x}}}
    """

  @Test(
    "Typical queries of overlays select the expected nodes",
    arguments: [
      ("$", ["$"]),
      ("$.servers[?@.description == 'Dev']", ["$['servers'][0]"]),
      ("$.servers[?!@.description].url", ["$['servers'][1]['url']"]),
      ("$.paths..responses['500']", ["$['paths']['/pets']['get']['responses']['500']"]),
      ("$.paths[*][?@.deprecated].tags[0]", ["$['paths']['/pets']['post']['tags'][0]"]),
      ("$.paths['/pets/{id}'].get['x-limit']", ["$['paths']['/pets/{id}']['get']['x-limit']"]),
      ("$.paths.*[?@.tags[?@ == 'all']]", ["$['paths']['/pets']['get']"]),
      ("$.paths.*[?@['x-limit'] >= 10.0]", ["$['paths']['/pets/{id}']['get']"]),
      ("$.paths.*[?count(@.responses.*) == 1]", ["$['paths']['/pets']['post']"]),
      ("$.servers[::-1].url", ["$['servers'][1]['url']", "$['servers'][0]['url']"]),
      ("$.servers[-1, 0].url", ["$['servers'][1]['url']", "$['servers'][0]['url']"]),
      ("$ .servers [0] ['url']", ["$['servers'][0]['url']"]),
      ("$.nothing.at.all", []),
    ])
  func selection(query: String, paths: [String]) throws {
    let nodes = try JSONPath(query).nodes(in: try tree(Self.api).root)
    #expect(nodes.map { JSONPath.normalizedPath(of: $0) } == paths)
  }

  @Test("A normalized path selects its node, for any keys")
  func normalizedPaths() throws {
    let root = try tree(#"{"it's": [{"\\ \" \u0001\n": 1}], "é😀": {"": [2, [3]]}}"#).root
    let nodes = try JSONPath("$..*").nodes(in: root)
    #expect(nodes.count == 8)
    for node in nodes {
      #expect(try JSONPath(JSONPath.normalizedPath(of: node)).nodes(in: root) == [node])
    }
  }

  @Test("Strings are compared by their Unicode scalars")
  func scalars() throws {
    let root = try tree("[\"\u{E9}\", \"e\u{301}\", '😀']").root
    #expect(try JSONPath("$[?@ == '\u{E9}']").nodes(in: root).count == 1)
    #expect(try JSONPath("$[?length(@) == 1]").nodes(in: root).count == 2)
    #expect(try JSONPath("$[?@ > '\u{FFFF}']").nodes(in: root).map(\.text) == ["😀"])
  }

  @Test(
    "Patterns are I-Regexps",
    arguments: [
      ("[a-c]+x?", "abcx", true), ("[^a-c]", "\n", true), (".", "\r", false), ("a|b", "b", true),
      ("a{2,3}", "aaaa", false), ("\\p{Lu}\\P{Lu}", "Éé", true), ("[\\p{Nd}-]+", "1-2", true),
      ("[-a]", "-", true), ("a\\.b", "a.b", true), ("a\\.b", "axb", false), ("(a|)b", "b", true),
      ("&&--~", "&&--~", true), ("[a&&b]", "&", true), ("\\d", "1", false), ("(?i)a", "A", false),
      ("a**", "a", false), ("[b-a]", "a", false), ("\\p{Xx}", "a", false), ("😀.", "😀é", true),
      ("", "", true), ("e", "e\u{301}", false), ("[", "[", false), ("a{3,2}", "aaa", false),
    ])
  func patterns(pattern: String, text: String, matches: Bool) throws {
    let location = Tree(.sequence([], try tree("[]").root.location)).root.location
    func string(_ text: String) -> TreeValue {
      .scalar(.init(kind: .string, text: text, style: .doubleQuoted, location: location))
    }
    let root = Tree(.sequence([.sequence([string(text), string(pattern)], location)], location))
      .root
    #expect(try JSONPath("$[?match(@[0], @[1])]").nodes(in: root).isEmpty == !matches)
  }

  @Test(
    "An error has a reason and a position",
    arguments: [
      ("", "A JSONPath begins with `$`", 0),
      ("$.", "Expected a name or `*` but found the end", 2),
      ("$[01]", "A number has no leading zeros", 2),
      ("$['a", "The string that begins here is never closed", 2),
      ("$[?@.a = 1]", "Expected `,` or `]` but found `=`", 7),
      (
        "$[?lenght(@) == 1]",
        "There is no function `lenght`; there are length, count, match, "
          + "search, value", 3
      ),
      ("$[?@.* == 1]", "The query may select several nodes, which have no value", 3),
      ("$[?count(1) == 1]", "The argument must be a query", 9),
      ("$[?length(@)]", "The value of `length` must be compared with something", 3),
      ("$.é😀-x", "A name with `-` in it is written in brackets, as in `['x-name']`", 4),
    ])
  func errors(query: String, message: String, offset: Int) {
    let error = #expect(throws: JSONPathError.self) { try JSONPath(query) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }

  @Test("Deeply nested expressions are refused without a crash")
  func depth() {
    let parentheses = String(repeating: "(", count: 100_000)
    #expect(throws: JSONPathError.self) { try JSONPath("$[?\(parentheses)@") }
    let queries = String(repeating: "@[?", count: 100_000)
    #expect(throws: JSONPathError.self) { try JSONPath("$[?\(queries)@") }
  }
}
