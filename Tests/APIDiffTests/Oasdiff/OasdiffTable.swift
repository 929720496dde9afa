import APIDiff
import Foundation

/// The expectations of oasdiff's own tests, and the exceptions here.
///
/// The names and expectations are those of oasdiff at 4553c69d (Apache License 2.0). The documents
/// are in the shared corpus.
struct OasdiffTable: Sendable {
  static let shared = OasdiffTable()

  let checks: [String: OasdiffCheck]
  /// The checks in oasdiff's order.
  let order: [String]
  let comparisons: [OasdiffComparison]
  let rows: [OasdiffRow]
  private let exceptions: [[String]: OasdiffExpectation]

  private init() {
    let checks = Self.lines("Checks").map(OasdiffCheck.init)
    order = checks.map(\.name)
    self.checks = Dictionary(
      checks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    rows = Self.lines("Rows").map(OasdiffRow.init)
    comparisons = Self.lines("Comparisons").map(OasdiffComparison.init)
    exceptions = Dictionary(
      Self.lines("Exceptions").map { cells in
        ([cells[0], cells[1]], OasdiffExpectation(exception: cells))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The cells of a file's lines, without the header.
  private static func lines(_ name: String) -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name + ".tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: Lookup

  func rows(of comparison: OasdiffComparison) -> [OasdiffRow] {
    rows.filter { $0.comparison == comparison.name }
  }

  /// The expectation of one comparison, if it differs from the general one.
  func exception(_ comparison: String, _ check: String) -> OasdiffExpectation? {
    exceptions[[comparison, check]]
  }

  /// The expectation for a check in oasdiff's test.
  func expectation(_ row: OasdiffRow, _ check: String) -> OasdiffExpectation? {
    exception(row.comparison, check) ?? checks[check]?.expectation
  }

  /// The comparisons for which oasdiff's tests name all changes except harmless ones.
  var exactComparisons: [OasdiffComparison] {
    let names = Set(rows.filter { $0.mode == .exact && $0.family == "all" }.map(\.comparison))
    return comparisons.filter { names.contains($0.name) }
  }

  var reasons: Set<String> {
    Set((checks.values.map(\.expectation) + exceptions.values).map(\.reason).filter { !$0.isEmpty })
  }
}

/// The relation of the reported changes to those of oasdiff.
enum OasdiffAgreement: Sendable {
  case agrees, differs, outOfScope
}

extension OasdiffTable {
  /// The relation of a row; if any of several checks is enough, the best one decides.
  func agreement(of row: OasdiffRow) -> OasdiffAgreement {
    let all = row.checks.map { agreement(of: row, $0) }
    if all.contains(.differs), !(row.isAnyEnough && all.contains(.agrees)) { return .differs }
    return all.contains(.agrees) ? .agrees : .outOfScope
  }

  private func agreement(of row: OasdiffRow, _ name: String) -> OasdiffAgreement {
    if let exception = exception(row.comparison, name) {
      return exception.verdict == nil
        ? .outOfScope : exception.reason.isEmpty ? .agrees : .differs
    }
    guard let check = checks[name] else { return .agrees }
    // If neither reports anything, there is no difference.
    return check.agreement == .differs && row.mode == .absent ? .agrees : check.agreement
  }
}
