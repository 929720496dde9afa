import Diagnostics
import DocumentTree
import Overlay
import Testing

@Suite("Overlays of many actions")
struct ManyActionTests {
  private func expect(
    _ document: String, _ actions: String, gives expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let result = try overlaying(document, actions)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)", sourceLocation: sourceLocation)
    #expect(
      PlainValue(result.root) == PlainValue(try tree(expected).root),
      sourceLocation: sourceLocation)
  }

  @Test("Each action applies to the result of the previous ones")
  func sequence() throws {
    try expect(
      "{a: [1, 2, 3], m: {k: {x: 1}}}",
      """
      - {target: '$.a[0]', remove: true}
      - {target: '$.a[0]', update: 20}
      - {target: $.a, update: [4]}
      - {target: '$.a[-1]', remove: true}
      - {target: '$.a[1]', remove: true, x-second: true}
      - {target: $.m.k, remove: true}
      - {target: $.m, update: {k: {y: 2}, l: {}}}
      - {target: '$.m[?@.y == 2]', update: {z: 3}}
      - {target: $.m.l, update: {n: [1]}}
      - {target: $.m.l.n, update: [2]}
      """, gives: "{a: [20], m: {k: {y: 2, z: 3}, l: {n: [1, 2]}}}")
  }

  @Test("Changed nodes are copied, and each copy is changed independently")
  func copies() throws {
    try expect(
      "{a: {x: {n: 1}}, b: {}, c: {}}",
      """
      - {target: $.a.x, update: {m: 2}}
      - {target: $.b, copy: $.a}
      - {target: $.c, copy: $.a}
      - {target: $.b.x.n, remove: true}
      - {target: $.c.x, update: {n: 3}}
      - {target: $.a.x.m, update: 5}
      """, gives: "{a: {x: {n: 1, m: 5}}, b: {x: {m: 2}}, c: {x: {n: 3, m: 2}}}")
  }

  @Test("A value added in many locations is changed independently in each")
  func shared() throws {
    try expect(
      "{a: {}, b: {}}",
      """
      - {target: $.*, update: {v: {l: [1]}}}
      - {target: $.a.v.l, update: [2]}
      """, gives: "{a: {v: {l: [1, 2]}}, b: {v: {l: [1]}}}")
  }

  @Test("Inner targets are changed before outer ones")
  func nested() throws {
    try expect(
      "{a: {a: {a: {}}}}", "- {target: $..a, update: {n: 1}}",
      gives: "{a: {a: {a: {n: 1}, n: 1}, n: 1}}")
    try expect("{a: {b: {}}, c: 1}", "- {target: '$..[?@ != 1]', remove: true}", gives: "{c: 1}")
  }

  @Test("Targets that take too many steps are refused")
  func steps() throws {
    let document = "{" + (0..<200).map { "k\($0): {a: \($0)}" }.joined(separator: ", ") + "}"
    let cubic = "$..[?count($..[?count($..*) > 1]) > 1]"
    let result = try overlaying(
      document, stepLimit: 100_000,
      "- {target: '\(cubic)', remove: true}\n- {target: $.k1, remove: true}")
    #expect(result.diagnostics.map(\.code) == [.overlayLimit])
    #expect(result.diagnostics.first?.location?.line == 4)
    #expect(result.diagnostics.first?.hint != nil)
  }

  @Test("Patterns that would backtrack exponentially are matched")
  func patterns() throws {
    let text = String(repeating: "a", count: 5000)
    try expect(
      "{a: {t: \(text)}, b: {t: \(text)x}}",
      "- {target: '$[?search(@.t, ''.*.*.*.*.*x'')]', remove: true}", gives: "{a: {t: \(text)}}")
  }
}
