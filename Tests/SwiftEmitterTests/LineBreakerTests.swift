import Testing

@testable import SwiftEmitter

@Suite("A line that is too long")
struct LineBreakerTests {
  private static let long = String(repeating: "x", count: 90)

  private func broken(_ line: String) -> String {
    String(decoding: LineBreaker.breakLines(Array(line.utf8)).text, as: UTF8.self)
  }

  @Test("stays as it is where it is not too long")
  func short() {
    #expect(broken("  call(a, b)") == "  call(a, b)")
  }

  @Test("is broken after a call's parenthesis")
  func call() {
    #expect(broken("  call(a, \(Self.long))") == "  call(\n    a, \(Self.long))")
  }

  @Test("has each argument on a line of its own where that is not enough")
  func arguments() {
    let first = String(repeating: "a", count: 60)
    let second = String(repeating: "b", count: 60)
    #expect(
      broken("func f(\(first): A, \(second): B) -> C {")
        == "func f(\n  \(first): A,\n  \(second): B\n) -> C {")
  }

  @Test(
    "keeps room for a comma behind each list of several",
    arguments: [
      (1, 99, false), (1, 100, true), (2, 98, false), (2, 99, true), (0, 100, false),
    ])
  func lists(count: Int, width: Int, isBroken: Bool) {
    let lists = Array(repeating: "[a, b]", count: count).joined(separator: ", ")
    let call = "call(\(lists), "
    let line = call + String(repeating: "x", count: width - call.count - 1) + ")"
    #expect(line.count == width)
    #expect(broken(line).contains("\n") == isBroken)
  }

  @Test("has a property's type below its name, be it a list")
  func property() {
    let name = String(repeating: "n", count: 50)
    let type = "[" + String(repeating: "T", count: 50) + "]"
    #expect(broken("  public var \(name): \(type)") == "  public var \(name):\n    \(type)")
  }

  @Test("has a long text written over several lines, which mean the same")
  func text() {
    let words = String(repeating: "word ", count: 30)
    let lines = broken("  call(a, \"\(words)\")").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains("    \"\"\""))
    #expect(lines.filter { $0.hasSuffix("\\") }.count == 1)
  }

  @Test("is never broken within an interpolation")
  func interpolation() {
    let path = "/\(String(repeating: "a", count: 80))/\\(id, name: \"id (x)\")/b"
    #expect(broken("call(\"\(path)\")").contains("\\(id, name: \"id (x)\")"))
  }

  @Test("is told where nothing can be done")
  func unbreakable() {
    let name = String(repeating: "n", count: 120)
    #expect(LineBreaker.breakLines(Array("  case \(name)".utf8)).hasLongLine)
    #expect(!LineBreaker.breakLines(Array("  /// \(name)".utf8)).hasLongLine)
  }
}
