import DocumentTree
import Overlay
import Testing

@testable import DocumentLint

@Suite("Targets of overlay actions")
struct OverlayTargetTests {
  private func target(_ pointer: String, in text: String) throws -> String? {
    let root = try Tree.parse(Source(file: "api.yaml", text: text)).root
    let location = try #require(JSONPointer(pointer))
    let node = try #require(root.resolve(pointer: location))
    let target = OverlayTarget.path(from: root, to: node)
    let found = try target.map { try JSONPath($0).nodes(in: root) }
    #expect(found == [node], "\(target ?? "nothing")")
    return target
  }

  @Test("Keys are in the shortest notation of JSONPath")
  func keys() throws {
    let text = "paths: {'/orders/{id}': {get: {responses: {200: {'it''s': {\"a\\\\b\\n\": {}}}}}}}"
    #expect(
      try target("/paths/~1orders~1{id}/get/responses/200/it's/a\\b\n", in: text)
        == #"$.paths['/orders/{id}'].get.responses['200']['it\'s']['a\\b\n']"#)
  }

  @Test("Elements are selected by their names if these are distinct, and by index otherwise")
  func elements() throws {
    let text = """
      parameters: [{name: a, in: query}, {name: a, in: path}, {name: 'b''c'}, {x: 1}, {name: a, in: path}]
      """
    #expect(
      try target("/parameters/0", in: text) == "$.parameters[?@.name=='a' && @.in=='query']")
    #expect(try target("/parameters/1", in: text) == "$.parameters[1]")
    #expect(try target("/parameters/2", in: text) == #"$.parameters[?@.name=='b\'c']"#)
    #expect(try target("/parameters/3/x", in: text) == "$.parameters[3].x")
  }

  @Test("A node of another document has no target")
  func foreign() throws {
    let root = try Tree.parse(Source(file: "api.yaml", text: "a: {}")).root
    let other = try Tree.parse(Source(file: "b.yaml", text: "a: {}")).root
    #expect(OverlayTarget.path(from: root, to: other) == nil)
  }

  @Test("The root is a dollar sign")
  func root() throws {
    #expect(try target("", in: "a: {}") == "$")
  }
}

@Suite("Strings in overlays")
struct YAMLTextTests {
  @Test(
    "A string reads back unchanged",
    arguments: [
      "", "a", "yes", "No", "null", "~", "1", "1.5", "0x1F", "-", "- a", "a: b", "a #b", "#", "'",
      "it's", "\"", "a\nb", "\t", "{}", "[a]", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">", "?",
      ": a", "a:", " a", "a ", "\u{202E}x", "\u{0}", "\u{7F}", "ä", "漢字", "2026-01-01", "---",
      "...",
      "$.paths['/a'].get", "=", "<<", "\u{FEFF}", "\\", "a\\b", "on", ".inf", "+1", "\u{85}",
    ])
  func scalars(_ text: String) throws {
    let yaml = "a: \(YAMLText.scalar(text))\nb: 1\n"
    let root = try Tree.parse(Source(file: "a.yaml", text: yaml)).root
    #expect(root["a"]?.string == text, "\(yaml)")
    #expect(root.count == 2)
  }

  @Test("A string does not end the comment that contains it")
  func comments() {
    #expect(YAMLText.comment("a\nb: c\r\n\u{2028}d\u{1B}[0m") == "a b: c d?[0m")
  }
}
