import SDKModel
import TemplateEngine
import Testing

@testable import SwiftEmitter

@Suite("Line breaks in Swift code")
struct SwiftLayoutTests {
  private static let name = String(repeating: "n", count: 50)
  private static let other = String(repeating: "o", count: 50)
  private static let both: [Layout] = [Layout(name), Layout(other)]

  /// Code, and the lines into which `swift format` would break it.
  struct Example: Sendable {
    var code: Layout
    var lines: [String]

    init(_ code: Layout, _ lines: [String]) {
      self.code = code
      self.lines = lines
    }
  }

  private static let calls: [Example] = [
    Example(
      .call("call", ["a", Layout(name), Layout(String(other.dropLast(10)))]),
      ["call(", "  a, \(name), \(String(other.dropLast(10))))"]),
    Example(.call("call", both), ["call(", "  \(name),", "  \(other))"]),
    Example(.call("call", list: both), ["call([", "  \(name),", "  \(other),", "])"]),
    Example(
      .callWithClosure("call", both) + " { value in",
      ["call(", "  \(name),", "  \(other)", ") { value in"]),
  ]

  private static let lists: [Example] = [
    Example(Layout("let x = ") + .list(both), ["let x = [", "  \(name),", "  \(other),", "]"]),
    Example(
      Layout("let x = ") + .list([Layout(name + other)]), ["let x = [", "  \(name + other)", "]"]),
    Example(
      .dictionary([(key: Layout("a"), value: both[0]), (key: Layout("b"), value: both[1])]),
      ["[", "  a: \(name),", "  b: \(other),", "]"]),
  ]

  private static let names: [Example] = [
    Example(
      Layout("extension ") + .typeName(["Client", name, other]),
      ["extension Client.\(name)", "  .\(other)"]),
    Example(.parameter(name, Layout(other)), ["\(name):", "  \(other)"]),
  ]

  @Test("Breaks are where `swift format` makes them", arguments: calls + lists + names)
  func broken(example: Example) throws {
    #expect(try Code.rendered(example.code) == example.lines.joined(separator: "\n"))
  }

  @Test("Operands of a condition are on lines, those in parentheses together")
  func condition() throws {
    let condition = SwiftCondition.any([
      .isNil(Self.name), .all([.isNil("a"), .isNotNil(Self.other)]),
    ])
    #expect(
      try Code.rendered(condition.layout(in: .enclosed))
        == "\(Self.name) == nil\n  || (a == nil && \(Self.other) != nil)")
  }

  @Test("A long string literal has several lines")
  func text() throws {
    let words = String(repeating: "word ", count: 24)
    let lines = [
      "call(", "  reason: \"\"\"", "    " + words.prefix(90) + "\\", "    " + words.dropFirst(90),
      "    \"\"\")",
    ]
    #expect(
      try Code.rendered(.call("call", [.argument("reason", .literal(words))]))
        == lines.joined(separator: "\n"))
  }

  @Test("An inner group is broken if breaking the outer one is not enough")
  func nested() throws {
    let inner = Layout.call("inner", Self.both)
    #expect(
      try Code.rendered(.call("outer", ["a", inner]), indentation: 2)
        == "  outer(\n    a,\n    inner(\n      \(Self.name),\n      \(Self.other)))")
  }

  @Test("A line that fits stays, up to the last column")
  func fits() throws {
    let code = Layout.call("call", [Self.both[0], Layout(String(Self.other.dropLast(8)))])
    #expect(code.text.count == 100)
    #expect(try Code.rendered(code) == code.text)
    #expect(try Code.rendered(code, indentation: 1) != " " + code.text)
  }
}
