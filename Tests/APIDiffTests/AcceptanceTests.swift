import APIDiff
import Diagnostics
import DocumentTree
import Generator
import Testing

@Suite("Accepting changes")
struct AcceptanceTests {
  private func acceptance(_ text: String) throws -> Acceptance {
    try Acceptance(Source(file: "accepted.yaml", bytes: Array(text.utf8)))
  }

  private func report() throws -> ChangeReport {
    try Shop.base.changes(to: Shop.base.replacing("maximum: 10}", "maximum: 5}"))
  }

  @Test("Accepted changes are reported, but do not affect the exit status")
  func accepted() throws {
    var report = try report()
    #expect(report.verdict == .breaking)
    let list = try acceptance(
      """
      accepted:
        - change: maximum-lowered OrderUpdate.amount 10 → 5
          reason: Nobody orders more.
      """)
    #expect(list.apply(to: &report).isEmpty)
    #expect(report.verdict == .none)
    #expect(report.accepted.map(\.rule.id) == ["maximum-lowered"])
    #expect(report.text().contains("accepted: OrderUpdate.amount must be at most 5"))
  }

  @Test("Accepted changes still affect the proposed version")
  func version() throws {
    var report = try report()
    _ = try acceptance(
      """
      accepted:
        - {change: maximum-lowered OrderUpdate.amount 10 → 5, reason: Nobody orders more.}
      """
    ).apply(to: &report)
    #expect(report.part == .major)
  }

  @Test("An entry that matches no change is reported with its line and the most similar change")
  func unknown() throws {
    var report = try report()
    let diagnostics = try acceptance(
      """
      accepted:
        - change: maximum-lowered OrderUpdate.amount 10 → 6
          reason: Nobody orders more.
      """
    ).apply(to: &report)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.code == .unusedAcceptance)
    #expect(diagnostics.first?.location?.line == 2)
    #expect(
      diagnostics.first?.hint == "did you mean `maximum-lowered OrderUpdate.amount 10 → 5`?")
    #expect(report.verdict == .breaking)
  }

  @Test(
    "Each entry is a change with a reason, and other entries are errors",
    arguments: [
      ("- x", 1), ("accepted: x", 1), ("accepted:\n  - x", 2), ("accepted:\n  - change: x", 2),
      ("accepted:\n  - {change: x, reason: ''}", 2),
      ("accepted:\n  - {change: x, reason: y,\n     who: z}", 3), ("accepted: []\nother: 1", 1),
    ])
  func mistakes(_ text: String, line: Int) throws {
    let error = #expect(throws: Diagnostic.self) { try acceptance(text) }
    #expect(error?.code == .invalidAcceptance)
    #expect(error?.location?.line == line)
  }
}
