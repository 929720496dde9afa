import Diagnostics
import DocumentTree
import Testing

@Suite("Writing YAML")
struct YAMLWritingTests {
  @Test("Collections are blocks, keys keep their order, and numbers their notation")
  func layout() throws {
    let text = """
      {zoo: {"open": true, closed: ~, area: 1.50, "seats": 0x1F},
      animals: [{name: flea, legs: [6, -1e3]}, {}, [], [[1], [2, 3]], lion], 200: ok, nothing: }
      """
    #expect(
      try written(text) == """
        zoo:
          open: true
          closed: ~
          area: 1.50
          seats: 0x1F
        animals:
          - name: flea
            legs:
              - 6
              - -1e3
          - {}
          - []
          - - - 1
            - - 2
              - 3
          - lion
        200: ok
        nothing:

        """)
  }

  @Test(
    "Strings of several lines are literal blocks",
    arguments: [
      ("one\ntwo", "|-\n  one\n  two\n"),
      ("one\ntwo\n", "|\n  one\n  two\n"),
      ("one\n\n  two\n\n", "|+\n  one\n\n    two\n\n"),
      ("  one\ntwo\n", "|2\n    one\n  two\n"),
      ("\none\n", "|2\n\n  one\n"),
      ("\tone\n\ttwo", "|2-\n  \tone\n  \ttwo\n"),
      ("# one: two\n- three \n'\n", "|\n  # one: two\n  - three \n  '\n"),
      ("\n", #""\n""# + "\n"),
      ("one\n ", #""one\n ""# + "\n"),
      ("one\r\ntwo\r\n", #""one\r\ntwo\r\n""# + "\n"),
      ("one\u{85}two\n", #""one\u0085two\n""# + "\n"),
    ])
  func literals(text: String, expected: String) throws {
    #expect(yaml(of: mapping([("a", text)])) == "a: " + expected)
  }

  @Test("A literal block at the root needs no indentation indicator")
  func literalAtRoot() {
    #expect(yaml(of: string("one\ntwo\n")) == "|\n  one\n  two\n")
    #expect(yaml(of: string(" one\ntwo\n")) == #"" one\ntwo\n""# + "\n")
  }

  @Test(
    "Strings that read back unchanged have no quotes",
    arguments: [
      "a", "two words", "/pets/{id}", "$ref", "a:b", "http://a/#b", "-a", "--", "it's",
      "a [b], {c}",
      "3.0.3", "1.0.0-rc.1", "127.0.0.1", "é😀", "nope", "yesterday", "a\\n", "x-y", ".a",
      "12e", "1-2", "2024-01", "100%", "a\"b", "<<<", "~a", "+", "=>", "0xyz",
    ])
  func plain(text: String) {
    #expect(yaml(of: string(text)) == text + "\n")
  }

  @Test(
    "Strings that would have another type, in YAML 1.1 too, are in single quotes",
    arguments: [
      "", " a", "a ", "a: b", "a:", "a #b", "#a", "-", "- a", "?a", ":a", ",a", "[a", "]", "{a}",
      "&a", "*a", "!a", "|", ">a", "%a", "@a", "`a", "\"a\"", "---", "--- a", "...", "null", "Null",
      "~", "true", "FALSE", "y", "N", "yes", "No", "on", "OFF", "<<", "=", "1", "-1", "+1", "1.5",
      ".5", "1.", "1e3", "1E-3", ".inf", "-.INF", ".NaN", "0o17", "017", "0x1F", "0b11", "1_000",
      "1,000", "12:30", "12:30:45", "2001-12-14", "2001-12-14T21:59:43.10-05:00",
      "2001-1-1 10:00:00", "0x", "1_000.5",
    ])
  func singleQuotes(text: String) {
    #expect(yaml(of: string(text)) == "'\(text)'\n")
  }

  @Test("A single quote within single quotes is doubled")
  func quoteInQuotes() {
    #expect(yaml(of: string("it's: 'so'")) == "'it''s: ''so'''\n")
    #expect(yaml(of: string("'")) == "''''\n")
  }

  @Test(
    "Strings that need escapes are in double quotes, as in JSON",
    arguments: [
      ("a\tb", #""a\tb""#), ("a\rb", #""a\rb""#), ("\u{0}", #""\u0000""#),
      ("\u{7}\u{8}\u{C}", #""\u0007\b\f""#), ("\u{1B}[31m", #""\u001B[31m""#),
      ("a\u{7F}", #""a\u007F""#), ("a\u{85}b", #""a\u0085b""#), ("\u{9F}", #""\u009F""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{FEFF}a", #""\uFEFFa""#),
      ("\u{FFFE}\u{FFFF}", #""\uFFFE\uFFFF""#), ("\t\"\\", #""\t\"\\""#),
      ("é\u{A0}😀\t", "\"é\u{A0}😀\\t\""),
    ])
  func doubleQuotes(text: String, expected: String) {
    #expect(yaml(of: string(text)) == expected + "\n")
  }

  @Test("Keys are quoted like values, and long ones follow a question mark")
  func keys() throws {
    #expect(yaml(of: mapping([("yes", "a"), ("200", "b")])) == "'yes': a\n'200': b\n")
    #expect(yaml(of: mapping([("a\nb", "c")])) == #""a\nb": c"# + "\n")
    #expect(yaml(of: mapping([("<<", "c")])) == "'<<': c\n")
    let long = String(repeating: "k", count: 1001)
    #expect(yaml(of: mapping([(long, "v")])) == "? \(long)\n: v\n")
    #expect(try written("? ''\n: 1") == "'': 1\n")
    #expect(try written("?\n: 1\na: 2") == "?\n: 1\na: 2\n")
  }

  @Test("A number that needs its tag keeps it")
  func tags() throws {
    #expect(try written("a: !!float 1\n!!float 2: !!int '3'") == "a: !!float 1\n!!float 2: 3\n")
  }

  @Test("A scalar, and an empty collection, are documents")
  func smallest() throws {
    for text in ["{}\n", "[]\n", "a\n", "''\n", "1\n", "~\n"] { #expect(try written(text) == text) }
    #expect(try written("---\n") == "null\n")
  }

  @Test("A part of a document can be written")
  func part() throws {
    let root = try tree("a: 1\nb:\n  c: [x]\n  d: z\ne: 2").root
    #expect(String(decoding: try #require(root["b"]).yaml(), as: UTF8.self) == "c:\n  - x\nd: z\n")
  }

  @Test("Trees of any depth are written")
  func depth() {
    var value = string("bottom")
    for _ in 0..<1000 { value = .mapping([.init(key: scalar("k"), value: value)], location) }
    #expect(Tree(value).root.yaml().count > 1000 * 1000)
  }
}
