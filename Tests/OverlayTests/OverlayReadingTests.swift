import Diagnostics
import DocumentTree
import Overlay
import Testing

@Suite("Reading overlays")
struct OverlayReadingTests {
  @Test("An overlay has a version, a title, the extended document and actions")
  func fields() throws {
    let parsed = OverlayDocument.parse(
      try tree(
        """
        overlay: 1.1.3
        info: {title: Polls, version: 1.0.0, description: d, x-a: 1}
        extends: dataframer.yaml
        actions:
          - target: $.info
            description: why
            update: {x: 1}
          - {target: $.a, remove: false, copy: $.b, x-note: 1}
        x-more: 1
        """))
    #expect(parsed.diagnostics == [])
    let document = try #require(parsed.document)
    #expect(document.version == .v11)
    #expect(document.title == "Polls")
    #expect(document.extends == "dataframer.yaml")
    #expect(document.actions.map(\.description) == ["why", nil])
    #expect(document.actions.map(\.source.text) == ["$.info", "$.a"])
  }

  private static let head = "overlay: 1.0.0\ninfo: {title: a, version: '1'}\n"

  @Test(
    "All errors are reported, each with its location",
    arguments: [
      ("[]", ["1:1 error overlay-structure"]),
      ("overlay: 2.0.0\ninfo: {}\n", ["1:10 error overlay-version"]),
      ("overlay: 1.0\n", ["1:10 error overlay-structure"]),
      ("overlay: 1.0.+1\n", ["1:10 error overlay-version"]),
      ("overlay: 1.0.0.0\n", ["1:10 error overlay-version"]),
      (head, ["1:1 error overlay-structure"]),
      (head + "actions: []", ["3:10 error overlay-structure"]),
      (
        head + "actoins: []\nactions: [1, {update: 1}]",
        [
          "3:1 error overlay-structure", "4:11 error overlay-structure",
          "4:14 error overlay-structure",
        ]
      ),
      (
        head + "actions:\n- {target: $, remove: yes}\n- {target: $, copy: $.a}",
        [
          "4:23 error overlay-structure", "5:15 error overlay-structure",
          "5:3 warning overlay-no-change",
        ]
      ),
      (
        head + "actions:\n- {target: $.a, remove: true}\n- {remove: true, target: $.a}",
        ["5:3 error overlay-structure"]
      ),
    ])
  func mistakes(text: String, expected: [String]) throws {
    let parsed = OverlayDocument.parse(try tree(text))
    #expect(parsed.diagnostics.map(summary) == expected)
  }

  @Test("A misspelt field, and one of a later version, have a hint")
  func hints() throws {
    let parsed = OverlayDocument.parse(
      try tree(Self.head + "actions:\n- {tarket: $}\n- {target: $, copy: $.a}"))
    #expect(parsed.diagnostics.first?.hint == "did you mean `target`?")
    #expect(parsed.diagnostics.contains { $0.hint == "it needs `overlay: 1.1.0`" })
  }

  @Test(
    "An error in a JSONPath is located at the character",
    arguments: [
      ("$.a[", "4:15"), ("'$.a['", "4:16"), ("'$[''a''].b['", "4:23"), ("\"$.a[\"", "4:16"),
      ("\"\\u0024['\\\"'].b[\"", "4:11"), ("|-\n    $.a[", "4:11"), ("a.b", "4:11"),
      ("'$.x-name'", "4:15"), ("'$[?lenght(@) == 1]'", "4:15"),
    ])
  func brokenPaths(target: String, location: String) throws {
    let parsed = OverlayDocument.parse(
      try tree(Self.head + "actions:\n- target: \(target)\n  remove: true"))
    #expect(parsed.diagnostics.map(summary) == ["\(location) error jsonpath-syntax"])
    #expect(parsed.document?.actions.isEmpty == true)
  }
}
