import Diagnostics
import DocumentTree
import Testing

@Suite("Edited trees")
struct TreeEditingTests {
  @Test("Freezing an unchanged tree results in the same document")
  func roundTrip() throws {
    let keys = (0..<40).map { "k\($0): [\($0), {x: 'y'}]" }.joined(separator: "\n  ")
    let original = try tree("a: {b: [1, 2.5, ~, 'x']}\nlarge:\n  \(keys)\n").root
    for value in [original.value, original.value.opened] {
      let frozen = Tree(value).root
      #expect(PlainValue(frozen) == PlainValue(original))
      #expect(frozen != original)
      #expect(frozen["large"]?["k39"]?.element(at: 1)?["x"]?.isQuoted == true)
      #expect(frozen["large"]?["k39"]?.location == original["large"]?["k39"]?.location)
    }
  }

  @Test("Nodes keep the file that they come from")
  func files() throws {
    let first = try tree("a: 1\nb: {c: 2}", file: "first.yaml").root
    let second = try tree("\nd:\n  - 3", file: "second.yaml").root
    guard case .mapping(var entries, let location) = first.value.opened else {
      Issue.record("not a mapping")
      return
    }
    entries += second.entries.map { .init(key: .init($0.key), value: $0.value.value) }
    let added = SourceLocation(file: "third.yaml", line: 7, column: 8)
    let scalar = TreeValue.Scalar(kind: .integer, text: "4", style: .plain, location: added)
    entries.append(.init(key: scalar, value: .sequence([.scalar(scalar)], added)))

    let edited = Tree(.mapping(entries, location)).root
    #expect(edited.entries.map(\.key.text) == ["a", "b", "d", "4"])
    #expect(edited["b"]?["c"]?.location.description == "first.yaml:2:8")
    #expect(edited["d"]?.element(at: 0)?.location.description == "second.yaml:3:5")
    #expect(edited["4"]?.element(at: 0)?.integer == 4)
    #expect(edited["4"]?.location == added)
    // Edited twice, so that the files of an edited tree are carried over too.
    let again = Tree(.sequence([edited.value, edited.value], added)).root
    #expect(again.element(at: 1)?["d"]?.element(at: 0)?.location.file == "second.yaml")
  }

  @Test("Parts of a tree that many nodes share keep their strings")
  func sharedTexts() throws {
    let text = String(repeating: "shared ", count: 100)
    let aliases = (0..<50).map { "k\($0): [*all, own \($0)]" }.joined(separator: "\n")
    var root = try tree("base: &all {text: \(text.dropLast()), more: [1]}\n\(aliases)").root
    let original = PlainValue(root)
    for _ in 0..<40 { root = Tree(root.value.opened).root }
    #expect(PlainValue(root) == original)
  }

  @Test("A scalar, and an empty collection, are documents")
  func smallest() throws {
    let location = SourceLocation(file: "x", line: 1, column: 1)
    let scalar = TreeValue.Scalar(kind: .string, text: "", style: .plain, location: location)
    #expect(Tree(.scalar(scalar)).root.string == "")
    #expect(Tree(.mapping([], location)).root.entries.isEmpty)
    #expect(Tree(.mapping([], location)).root["a"] == nil)
  }
}
