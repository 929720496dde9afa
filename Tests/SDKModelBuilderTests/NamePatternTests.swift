import Testing

@testable import SDKModelBuilder

@Suite("Name patterns")
struct NamePatternTests {
  @Test(
    "A pattern matches the whole name, and an asterisk any characters",
    arguments: [
      ("a.b", ["a.b"], ["a.bc", "xa.b", "a_b"]),
      ("*.id", ["Order.id", "Order.Line.id", ".id"], ["id", "Order.ids"]),
      ("Order.*", ["Order.", "Order.a", "Order.a.b"], ["Order", "Orders.a"]),
      ("a*b*c", ["abc", "a1b2c", "abbcc"], ["ab", "acb", "bc"]),
      ("ab*ba", ["abba", "ab.ba"], ["aba"]),
      ("*", ["", "a"], []),
      ("**a", ["a", "ba"], ["b"]),
    ])
  func matching(pattern: String, matches: [String], others: [String]) {
    let pattern = NamePattern(pattern)
    for name in matches { #expect(pattern.matches(name), "\(name)") }
    for name in others { #expect(!pattern.matches(name), "\(name)") }
  }
}
