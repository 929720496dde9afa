import Diagnostics
import DocumentTree
import Overlay
import Testing

@Suite("Overlay actions")
struct OverlayActionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var document: String
    var actions: String
    var result: String

    init(_ testDescription: String, _ document: String, _ actions: String, _ result: String) {
      self.testDescription = testDescription
      self.document = document
      self.actions = actions
      self.result = result
    }
  }

  @Test(
    "An action changes every node that it selects",
    arguments: [
      Case(
        "mappings are merged recursively", "{a: {b: {c: 1, d: 2}, e: 3}}",
        "- {target: $.a, update: {b: {c: 5, f: 6}, g: {h: 7}}}",
        "{a: {b: {c: 5, d: 2, f: 6}, e: 3, g: {h: 7}}}"),
      Case(
        "sequences inside mappings are joined", "{a: {tags: [x]}}",
        "- {target: $.a, update: {tags: [y, z]}}", "{a: {tags: [x, y, z]}}"),
      Case(
        "a mapping is appended to a sequence", "{a: [{n: 1}]}",
        "- {target: $.a, update: {n: 2}}", "{a: [{n: 1}, {n: 2}]}"),
      Case("a scalar is appended to a sequence", "[1]", "- {target: $, update: 2}", "[1, 2]"),
      Case(
        "a sequence is joined to a sequence", "[1]", "- {target: $, update: [2, 3]}", "[1, 2, 3]"),
      Case(
        "a scalar replaces a scalar", "{a: x, b: y}", "- {target: $.a, update: ~}", "{a: ~, b: y}"),
      Case(
        "many places at once", "{p: {x: {get: {}}, y: {get: {s: 1}, put: {}}}}",
        "- {target: $.p.*.get, update: {safe: true}}",
        "{p: {x: {get: {safe: true}}, y: {get: {s: 1, safe: true}, put: {}}}}"),
      Case(
        "places inside each other", "{a: {b: {c: 1}}}",
        "- {target: \"$..[?@.b || @.c]\", update: {m: 1}}",
        "{a: {b: {c: 1, m: 1}, m: 1}}"),
      Case(
        "a place that is selected twice is changed once", "{a: [1]}",
        "- {target: \"$['a', 'a']\", update: 2}", "{a: [1, 2]}"),
      Case(
        "entries and elements are removed", "{a: [1, 2, 3, 2], b: {c: 1, d: 2}}",
        "- {target: '$.a[?@ == 2]', remove: true}\n- {target: $.b.c, remove: true}",
        "{a: [1, 3], b: {d: 2}}"),
      Case(
        "a removal wins over an update", "{a: 1, b: 2}",
        "- {target: $.a, remove: true, update: 5}", "{b: 2}"),
      Case(
        "removed things inside removed things", "{a: {a: {a: 1}}, b: 2}",
        "- {target: $..a, remove: true}", "{b: 2}"),
      Case(
        "each action sees what the one before did", "{servers: [{url: old}]}",
        "- {target: $.servers, remove: true}\n- {target: $, update: {servers: [{url: new}]}}\n"
          + "- {target: '$.servers[0]', update: {x: 1}}",
        "{servers: [{url: new, x: 1}]}"),
      Case(
        "a part of the document is copied", "{a: {x: {y: [1]}}, b: {x: {z: 2}}}",
        "- {target: $.b, copy: $.a}", "{a: {x: {y: [1]}}, b: {x: {z: 2, y: [1]}}}"),
      Case(
        "moving is copying and removing", "{p: {old: {get: 1}, new: {}}}",
        "- {target: $.p.new, copy: $.p.old}\n- {target: $.p.old, remove: true}",
        "{p: {new: {get: 1}}}"),
      Case(
        "a part is copied into itself", "{a: {b: {}}}", "- {target: $.a.b, copy: $}",
        "{a: {b: {a: {b: {}}}}}"),
    ])
  func changes(_ example: Case) throws {
    let result = try overlaying(example.document, example.actions)
    #expect(result.diagnostics == [])
    #expect(PlainValue(result.root) == PlainValue(try tree(example.result).root))
  }

  @Test("New entries follow existing ones, in the overlay's order")
  func order() throws {
    let result = try overlaying("{z: 1, a: 2}", "- {target: $, update: {m: 3, a: 4, b: 5}}")
    #expect(result.root.entries.map(\.key.text) == ["z", "a", "m", "b"])
  }

  @Test("Added nodes are located in the overlay, and the others in the document")
  func locations() throws {
    let result = try overlaying(
      "a:\n  b: 1\n  c: 2\n", "  - target: $.a\n    update:\n      c: 3\n      d: [4]\n")
    let a = try #require(result.root["a"])
    #expect(a.location.description == "spec.yaml:2:3")
    #expect(a["b"]?.location.description == "spec.yaml:2:6")
    #expect(a["c"]?.location.description == "overlay.yaml:6:10")
    #expect(a.entries.map(\.key.location.file).last == "overlay.yaml")
    #expect(a["d"]?.element(at: 0)?.location.description == "overlay.yaml:7:11")
  }

  @Test("An action that matches nothing is a warning at its target")
  func noMatch() throws {
    let result = try overlaying("{a: 1}", "  - description: x\n    target: $.b\n    remove: true\n")
    #expect(result.diagnostics.map(summary) == ["5:13 warning overlay-no-match"])
    #expect(PlainValue(result.root) == PlainValue(try tree("{a: 1}").root))
  }

  @Test(
    "An invalid action is an error, and changes nothing",
    arguments: [
      ("- {target: $, remove: true}", "4:12 error overlay-remove-root"),
      ("- {target: $.m, update: text}", "4:25 error overlay-incompatible-update"),
      ("- {target: $.s, update: {x: 1}}", "4:25 error overlay-incompatible-update"),
      ("- {target: $, update: {q: 1}}", "4:27 error overlay-incompatible-update"),
      ("- {target: $, update: {m: {k: 2}, s: [1]}}", "4:38 error overlay-incompatible-update"),
      ("- {target: $.*, update: {x: 1}}", "4:12 error overlay-mixed-targets"),
      ("- {target: $.m, copy: $.none}", "4:23 error overlay-copy-source"),
      ("- {target: $.m, copy: $.*}", "4:23 error overlay-copy-source"),
    ])
  func errors(action: String, expected: String) throws {
    let document = "{m: {k: 1}, q: [1], s: text}"
    let result = try overlaying(document, action)
    #expect(result.diagnostics.map(summary) == [expected])
    #expect(PlainValue(result.root) == PlainValue(try tree(document).root))
  }

  @Test("Overlay 1.0 appends a sequence as one element, with a warning")
  func version1_0() throws {
    let result = try overlaying("{a: [1]}", version: "1.0.0", "- {target: $.a, update: [2]}")
    #expect(PlainValue(result.root) == PlainValue(try tree("{a: [1, [2]]}").root))
    #expect(result.diagnostics.map(summary) == ["4:25 warning overlay-version"])
    let scalar = try overlaying("{a: 1}", version: "1.0.0", "- {target: $.a, update: 2}")
    #expect(scalar.root["a"]?.integer == 2)
    #expect(scalar.diagnostics.map(summary) == ["4:12 warning overlay-version"])
  }

  @Test("Actions that copy the document into itself repeatedly are refused, once")
  func growth() throws {
    // All actions must be different.
    let actions = (0..<40).map {
      "- {target: $.\($0 % 2 == 0 ? "a" : "b"), copy: $, x-number: \($0)}"
    }
    let result = try overlaying("{a: {}, b: {}}", actions.joined(separator: "\n"))
    #expect(result.diagnostics.map(\.code) == [.overlayLimit])
    #expect(result.diagnostics.first?.message.contains("nodes") == true)
  }

  @Test("Actions that nest ever deeper are refused, once")
  func nesting() throws {
    let actions = (0..<600).map { depth in
      "- {target: $\(String(repeating: ".a", count: depth)), update: {a: {}}}"
    }
    let result = try overlaying("{}", actions.joined(separator: "\n"))
    #expect(result.diagnostics.map(summary) == ["515:12 error overlay-limit"])
    #expect(result.diagnostics.first?.message.contains("512 deep") == true)
  }
}
