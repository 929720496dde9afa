import DocumentTree
import Testing

@Suite("Scalars of the core schema")
struct ScalarTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var written: String
    var kind: Node.Kind
    var testDescription: String { written }

    init(_ written: String, _ kind: Node.Kind) {
      self.written = written
      self.kind = kind
    }
  }

  private static func cases(_ kind: Node.Kind, _ texts: String...) -> [Case] {
    texts.map { Case($0, kind) }
  }

  @Test(
    "The type of a scalar depends on its notation",
    arguments: [
      cases(.null, "", "~", "null", "Null", "NULL", "!!null ''"),
      cases(.boolean, "true", "True", "TRUE", "false", "False", "FALSE", "!!bool 'true'"),
      cases(.integer, "0", "-17", "+17", "007", "0o17", "0x1F", "0xff", "!!int '5'"),
      cases(.number, "1.5", "-1.", ".5", "1e3", "1.5E-3", "+.5e+1", "!!float 1", "!!float '1'"),
      cases(.number, ".inf", "-.Inf", "+.INF", ".nan", ".NaN"),
      cases(.string, "no", "on", "yes", "off", "y", "n", "nULL", "tRUE", "Nan", "-.nan"),
      cases(.string, "1_000", "0b11", "0o18", "0xG", "0x", "-0x1F", "1e", ".", "+", "1.5.2"),
      cases(.string, "2024-02-29", "12:30:45", "1,000", "v1", "<<", "=", "''", "'1'", "\"true\""),
      cases(.string, "! 12", "!!str 12", "!!str", "! ", "!local 12", "!!binary aGk="),
    ].flatMap { $0 })
  func kinds(_ example: Case) throws {
    let node = try #require(try tree("value: \(example.written)").root["value"])
    #expect(node.kind == example.kind)
  }

  @Test(
    "An integer is read in every base",
    arguments: [
      ("12", 12), ("-12", -12), ("+12", 12), ("0o17", 15), ("0x1F", 31),
      ("9223372036854775807", Int.max), ("9223372036854775808", nil), ("1.0", nil), ("'1'", nil),
    ])
  func integers(written: String, value: Int?) throws {
    #expect(try tree(written).root.integer == value)
  }

  @Test(
    "A number is read",
    arguments: [
      ("1.5", 1.5), ("-1.", -1), (".5", 0.5), ("-.5", -0.5), ("1e3", 1000), ("12", 12),
      ("0x10", 16), (".inf", .infinity), ("-.INF", -.infinity),
      ("18446744073709551616", 18_446_744_073_709_551_616), ("'1.5'", nil),
    ])
  func numbers(written: String, value: Double?) throws {
    #expect(try tree(written).root.double == value)
  }

  @Test("A string is read after resolving escapes and folding")
  func texts() throws {
    let root = try tree(
      #"""
      plain: two
        words
      single: 'it''s'
      double: "tab\tcaf\u00e9 \x41\
        \ joined"
      literal: |
        one
          two
      folded: >-
        one
        two
      """#
    ).root
    #expect(root["plain"]?.string == "two words")
    #expect(root["single"]?.string == "it's")
    #expect(root["double"]?.string == "tab\tcafé A joined")
    #expect(root["literal"]?.string == "one\n  two\n")
    #expect(root["folded"]?.string == "one two")
    let styles = root.entries.map(\.value.style)
    #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
    #expect(root.entries.map(\.value.isQuoted) == [false, true, true, false, false])
  }

  @Test("Booleans are read, and other nodes have none")
  func booleans() throws {
    let root = try tree("[true, FALSE, 'true', [], 1]").root
    #expect(root.elements.map(\.boolean) == [true, false, nil, nil, nil])
    #expect(root.elements.map(\.string) == [nil, nil, "true", nil, nil])
    #expect(root.elements.map(\.text) == ["true", "FALSE", "true", "", "1"])
  }

  @Test(
    "A tag that contradicts the text is an error at the scalar",
    arguments: ["!!int one", "!!int 1.5", "!!bool yes", "!!null 1", "!!float x", "!!map x"])
  func tags(written: String) {
    #expect(refusal("a:\n  b: \(written)") == "2:6 tag-mismatch")
  }
}
