import DocumentTree
import Testing

@Suite("Aliases and merge keys")
struct AliasTests {
  @Test("An alias is a copy of its anchor's node, with the original locations")
  func copies() throws {
    let root = try tree(
      """
      base: &base {a: [1, 2], b: text}
      copy: *base
      list: [*base, &one 1, *one]
      """
    ).root
    #expect(PlainValue(try #require(root["copy"])) == PlainValue(try #require(root["base"])))
    #expect(root["copy"]?["a"]?.location.line == 1)
    #expect(root["copy"] != root["base"])
    #expect(root["list"]?.count == 3)
    #expect(root["list"]?.element(at: 2)?.integer == 1)
  }

  @Test("An alias refers to the last anchor before it")
  func redefinition() throws {
    let root = try tree("[&a 1, *a, &a 2, *a]").root
    #expect(root.elements.map(\.integer) == [1, 1, 2, 2])
  }

  @Test("A key that is an alias is located at the alias")
  func keys() throws {
    let root = try tree("a: &name key\nb:\n  *name : value").root
    let entry = try #require(root["b"]?.entries.first)
    #expect(entry.key.text == "key")
    #expect(entry.key.location.line == 3)
  }

  struct Merge: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var value: String
  }

  @Test(
    "A merge key adds entries",
    arguments: [
      Merge(
        testDescription: "explicit keys win, before and after",
        text: "[&a {x: 1, y: 2, z: 3}, {x: 0, <<: *a, z: 9}]", value: "x: 0, y: 2, z: 9"),
      Merge(
        testDescription: "of several mappings the first wins",
        text: "[&a {x: 1}, &b {x: 2, y: 2}, {<<: [*a, *b]}]",
        value: "x: 1, y: 2"),
      Merge(
        testDescription: "a mapping may be written in place",
        text: "[{<<: {x: 1, y: {z: 2}}, w: 3}]", value: "x: 1, y: {z: 2}, w: 3"),
      Merge(
        testDescription: "merges of merges",
        text: "[&a {x: 1}, &b {<<: *a, y: 2}, {<<: *b, z: 3}]", value: "x: 1, y: 2, z: 3"),
      Merge(
        testDescription: "two merge keys",
        text: "[&a {x: 1}, &b {y: 2}, {<<: *a, <<: *b}]", value: "x: 1, y: 2"),
      Merge(
        testDescription: "an anchor inside a merged mapping still names its node",
        text: "[{<<: &a {x: &x [1]}, k: &k {l: 1}}, {a: *a, x: *x, k: *k}]",
        value: "a: {x: [1]}, x: [1], k: {l: 1}"),
      Merge(
        testDescription: "an anchor on a merge key names its text",
        text: "[{&a <<: {x: 1}}, {*a : 1, y: *a}]", value: "'<<': 1, y: '<<'"),
      Merge(
        testDescription: "a quoted << is a key like others",
        text: "[{'<<': 1}]", value: "'<<': 1"),
      Merge(
        testDescription: "an empty mapping brings nothing", text: "[{<<: {}, a: 1}]", value: "a: 1"
      ),
    ])
  func merges(_ example: Merge) throws {
    let root = try tree(example.text).root
    let last = try #require(Array(root.elements).last)
    let expected = try tree("{\(example.value)}").root
    #expect(PlainValue(last) == PlainValue(expected))
    #expect(last.entries.map(\.key.text) == expected.entries.map(\.key.text))
    for entry in last.entries { #expect(last[entry.key.text] == entry.value) }
  }

  @Test("All keys are found after merging into a large mapping")
  func largeMerge() throws {
    let base = (0..<50).map { "k\($0): \($0)" }.joined(separator: ", ")
    let root = try tree("base: &base {\(base)}\nmore: {k7: seven, <<: *base, other: 1}").root
    let more = try #require(root["more"])
    #expect(more.count == 51)
    #expect(more["k7"]?.text == "seven")
    #expect(more["k49"]?.integer == 49)
    #expect(more["other"]?.integer == 1)
  }

  @Test(
    "Invalid aliases and merge keys are refused",
    arguments: [
      ("a: &a\n  b: *a", "2:6 cyclic-alias"),
      ("a: &a [1, [*a]]", "1:12 cyclic-alias"),
      ("a: &a {<<: *a}", "1:12 cyclic-alias"),
      ("a: *b", "1:4 unknown-alias"),
      ("a: *b\nb: &b 1", "1:4 unknown-alias"),
      ("a: &a [1]\nb: {*a : 1}", "2:5 key-not-scalar"),
      ("a:\n  <<: text", "2:7 merge-key"),
      ("a: {<<: [{x: 1}, 2]}", "1:18 merge-key"),
      ("a: {<<: }", "1:9 merge-key"),
    ])
  func errors(text: String, expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test("Aliases that expand exponentially are refused before expansion")
  func bomb() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...20 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    let start = ContinuousClock.now
    #expect(refusal(lines.joined(separator: "\n")) == "6:45 alias-limit")
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}
