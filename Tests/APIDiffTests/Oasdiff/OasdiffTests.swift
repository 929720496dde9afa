import APIDiff
import Foundation
import TestSupport
import Testing

@Suite("Documents of oasdiff's tests")
struct OasdiffTests {
  private let table = OasdiffTable.shared

  @Test(
    "Changes that oasdiff reports are reported, and no breaking ones if it reports none",
    .enabled(if: OasdiffSuite.data.isTested, "\(OasdiffSuite.data.absence)"),
    arguments: OasdiffTable.shared.comparisons)
  func agrees(_ comparison: OasdiffComparison) throws {
    let told = OasdiffChanges(try OasdiffSuite.changes(comparison))
    for row in table.rows(of: comparison) {
      let failures = row.checks.compactMap { failure(row, $0, told) }
      guard !failures.isEmpty, !row.isAnyEnough || failures.count == row.checks.count else {
        continue
      }
      for failure in failures { Issue.record("\(row.test): \(failure)\n\(told.list)") }
    }
  }

  @Test(
    "No change is reported as breaking unless oasdiff or the table expects it",
    .enabled(if: OasdiffSuite.data.isTested, "\(OasdiffSuite.data.absence)"),
    arguments: OasdiffTable.shared.exactComparisons)
  func nothingElse(_ comparison: OasdiffComparison) throws {
    let told = OasdiffChanges(try OasdiffSuite.changes(comparison))
    var expected = Set(table.exception(comparison.name, "beyond")?.rules ?? [])
    for row in table.rows(of: comparison) where row.mode == .exact && row.family == "all" {
      for check in row.checks { expected.formUnion(table.expectation(row, check)?.rules ?? []) }
    }
    for change in told.changes where change.wire == .breaking {
      #expect(expected.contains(change.rule.id), "\(change.id)")
    }
  }

  // MARK: Checks

  /// - Returns: What is wrong; `nil` if everything is as expected.
  private func failure(_ row: OasdiffRow, _ name: String, _ told: OasdiffChanges) -> String? {
    if name == "none" { return silence(row, told) }
    guard let check = table.checks[name] else { return "there is no check \(name)" }
    let exception = table.exception(row.comparison, name)
    let expectation = exception ?? check.expectation
    guard let verdict = expectation.verdict else { return nil }
    let scope = OasdiffChanges.Scope(
      direction: expectation.direction ?? check.direction, call: row.call)
    if expectation.rules.isEmpty {
      let breaking = told.about(scope).filter { change in
        change.verdict(scope) == .breaking
          && (row.properties.isEmpty
            || row.properties.contains { change.subject.hasSuffix("." + $0) })
      }
      return breaking.isEmpty ? nil : "\(name): \(breaking[0].id) is breaking"
    }
    let found = told.about(scope).filter { expectation.rules.contains($0.rule.id) }
    if row.mode == .absent, exception == nil {
      // A change that oasdiff does not report at the level of its test may be reported as harmless.
      let isTold =
        check.level >= row.minimumLevel
        ? !found.isEmpty : found.contains { $0.verdict(scope) == .breaking }
      return isTold ? "\(name): \(found[0].id) is told" : nil
    }
    let isTold = found.contains { $0.verdict(scope) == verdict }
    return isTold
      ? nil
      : "\(name): no \(expectation.rules.joined(separator: " or ")) is told to be \(verdict)"
  }

  /// Checks that nothing is reported, at the level and for the checks of oasdiff's test.
  private func silence(_ row: OasdiffRow, _ told: OasdiffChanges) -> String? {
    if let exception = table.exception(row.comparison, "none") {
      let isTold = told.changes.contains {
        exception.rules.contains($0.rule.id) && $0.wire == exception.verdict
      }
      return isTold ? nil : "no \(exception.rules) is told"
    }
    guard row.family != "all" else {
      let breaking = told.changes.first { $0.wire == .breaking }
      return breaking.map { "\($0.id) is breaking" }
    }
    let families = row.family.split(separator: ",").map(String.init)
    for check in table.checks.values.sorted(by: { $0.name < $1.name })
    where families.contains(check.family) && check.level >= row.minimumLevel {
      let scope = OasdiffChanges.Scope(direction: check.direction, call: nil)
      let breaking = told.about(scope).first { change in
        check.expectation.rules.contains(change.rule.id) && change.verdict(scope) == .breaking
      }
      if let breaking { return "\(breaking.id) is breaking" }
    }
    return nil
  }
}
