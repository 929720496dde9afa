import Diagnostics
import DocumentTree
import Testing

@Suite("Nodes")
struct NodeTests {
  @Test("Every node has its line and column, counted in Unicode scalars")
  func locations() throws {
    let root = try tree("a: 1\n\"é😀\": [x, 'y',\n  {z: 2}]\nb:\n  - c: |\n      text\n").root
    func location(_ node: Node?) -> String { node.map { "\($0.location)" } ?? "none" }
    #expect(location(root) == "spec.yaml:1:1")
    #expect(location(root["a"]) == "spec.yaml:1:4")
    #expect(location(root.entries.dropFirst().first?.key) == "spec.yaml:2:1")
    #expect(location(root["é😀"]) == "spec.yaml:2:7")
    #expect(location(root["é😀"]?.element(at: 1)) == "spec.yaml:2:11")
    #expect(location(root["é😀"]?.element(at: 2)?["z"]) == "spec.yaml:3:7")
    #expect(location(root["b"]?.element(at: 0)) == "spec.yaml:5:5")
    #expect(location(root["b"]?.element(at: 0)?["c"]) == "spec.yaml:5:8")
  }

  @Test(
    "Only LF, CR LF and CR end lines",
    arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = ["a: \"x\u{2028}y\u{85}z\u{2029}\"", "b: x\u{2028}y", "c: 3"].joined(separator: end)
    let root = try tree(text).root
    #expect(root["a"]?.text == "x\u{2028}y\u{85}z\u{2029}")
    #expect(root["b"]?.text == "x\u{2028}y")
    #expect(root["c"]?.location.line == 3)
  }

  @Test("Entries and elements are in document order")
  func order() throws {
    let root = try tree("z: 1\na: [3, 1, 2]\nm: {}\n200: ok\ntrue: t\n~: n\n").root
    #expect(root.entries.map(\.key.text) == ["z", "a", "m", "200", "true", "~"])
    #expect(root.count == 6)
    #expect(root["a"]?.elements.map(\.integer) == [3, 1, 2])
    #expect(root["a"]?.count == 3)
    #expect(root["200"]?.text == "ok")
  }

  @Test("Accessors for other kinds of nodes return nothing")
  func emptiness() throws {
    let root = try tree("{a: [1], b: {c: 1}, d: e}").root
    let a = try #require(root["a"])
    let b = try #require(root["b"])
    let d = try #require(root["d"])
    #expect(a.entries.isEmpty && a["0"] == nil && a.text.isEmpty && a.element(at: 1) == nil)
    #expect(b.elements.isEmpty && b.element(at: 0) == nil && b["x"] == nil)
    #expect(d.elements.isEmpty && d.entries.isEmpty && d["e"] == nil && d.count == 0)
  }

  @Test("A key is found by its bytes in a mapping of any size", arguments: [1, 8, 9, 10, 1000])
  func lookup(count: Int) throws {
    let lines = (0..<count).map { "key\($0): {value: \($0)}" }
    let root = try tree(lines.joined(separator: "\n")).root
    for number in 0..<count {
      #expect(root["key\(number)"]?["value"]?.integer == number)
    }
    #expect(root["key"] == nil && root[""] == nil && root["key\(count)"] == nil)
    // The same letter with different code points.
    let letters = try tree("{\u{E9}: one, e\u{301}: two}").root
    #expect(letters["\u{E9}"]?.text == "one")
    #expect(letters["e\u{301}"]?.text == "two")
  }

  @Test("Nodes are equal if they are the same position of the same tree")
  func identity() throws {
    let first = try tree("[1, 1]").root
    let second = try tree("[1, 1]").root
    #expect(first.elements.first == first.element(at: 0))
    #expect(first.element(at: 0) != first.element(at: 1))
    #expect(first != second)
    #expect(Set(first.elements).union(first.elements).count == 2)
  }

  @Test("A scalar, or an explicit null, is a document")
  func scalars() throws {
    #expect(try tree("text").root.string == "text")
    #expect(try tree("---\n").root.kind == .null)
    #expect(try tree("\u{FEFF}a: 1").root["a"]?.location.column == 4)
  }
}
