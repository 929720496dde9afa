import APIDiff
import Foundation
import Testing

@Suite("The table of oasdiff's expectations")
struct OasdiffTableTests {
  private let table = OasdiffTable.shared

  @Test("The table has all rows, and they refer to existing checks")
  func rows() {
    #expect(table.checks.count == 509)
    #expect(table.rows.count == 924)
    #expect(table.comparisons.count == 577)
    for row in table.rows {
      for check in row.checks where check != "none" {
        #expect(table.checks[check] != nil, "\(row.test): there is no check \(check)")
      }
    }
  }

  @Test("The table refers to existing rules")
  func rules() {
    let known = Set(ChangeRule.all.map(\.id))
    for check in table.order.compactMap({ table.checks[$0] }) {
      for rule in check.expectation.rules {
        #expect(known.contains(rule), "\(check.name): there is no rule \(rule)")
      }
    }
  }

  @Test("The table gives a reason for each check that differs or is out of scope, and for no other")
  func reasons() {
    for check in table.order.compactMap({ table.checks[$0] }) {
      #expect(check.expectation.reason.isEmpty == (check.agreement == .agrees), "\(check.name)")
    }
  }

  // MARK: Documentation

  @Test("docs/diff.md lists every difference with its reason")
  func differences() throws {
    let page = try Self.page()
    for check in table.order.compactMap({ table.checks[$0] }) where check.agreement != .agrees {
      #expect(page.contains("`\(check.name)`"), "nothing is said of \(check.name)")
    }
    for reason in table.reasons { #expect(page.contains(reason), "nothing is said of: \(reason)") }
  }

  @Test("docs/diff.md counts the rows of the table")
  func counts() throws {
    let agreements = table.rows.map(table.agreement)
    let agrees = agreements.count { $0 == .agrees }
    let differs = agreements.count { $0 == .differs }
    let outOfScope = agreements.count { $0 == .outOfScope }
    let sentence =
      "Of the \(table.rows.count) expectations, \(agrees) agree, \(differs) differ for a reason "
      + "that is given below, and \(outOfScope) are out of scope."
    #expect(try Self.page().contains(sentence), "\(sentence)")
  }

  @Test("The table has the rules that the command explains")
  func ruleTables() throws {
    #expect(
      try Self.page().contains(ChangeRulePage.all()),
      "put the output of `specsmith explain --changes` into docs/diff.md")
  }

  private static func page() throws -> String {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/diff.md")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
