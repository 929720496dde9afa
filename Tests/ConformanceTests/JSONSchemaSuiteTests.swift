import Foundation
import TestSupport
import Testing

/// Tests the complete pipeline: a schema of the suite becomes a component of an OpenAPI document,
/// from which an SDK is generated and compiled, and each value of the suite is decoded and
/// validated.
@Suite("Generated code and the JSON Schema Test Suite", .serialized)
struct JSONSchemaSuiteTests {
  /// The known differences of generated code, by file and group, with the reasons.
  private static let known: [SuiteDraft: [String: String]] = [
    .optional202012: [
      "bignum.json: integer": "an integer of 64 bits is the widest that a type of Swift's holds",
      "float-overflow.json: all integers are multiples of 0.5, if overflow is handled":
        "1e308 is no integer of 64 bits",
      "unknownKeyword.json: $id inside an unknown keyword is not a real identifier":
        "identifiers are found wherever they stand",
    ]
  ]

  @Test(
    "Generated code agrees with every test in scope",
    .enabled(if: SuiteDraft.suite.isTested, "\(SuiteDraft.suite.absence)"),
    arguments: SuiteDraft.allCases)
  func agrees(on draft: SuiteDraft) async throws {
    let groups = try draft.groups()
    let cases = groups.filter { $0.exclusion == nil }.flatMap(SuiteCase.cases)
    #expect(cases.count > 40)
    var told: Set<String> = []
    for batch in Self.batches(cases) {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "specsmith-suite-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let groups = batch.enumerated().map { index, suiteCase in
        suiteCase.group(named: "Case\(index)", in: draft)
      }
      let program = try await SchemaProgram(groups, openapi: draft.openapi, in: folder)
      for (suiteCase, answers) in zip(batch, try program.answers()) {
        for disagreement in suiteCase.disagreements(with: answers) {
          let known = Self.known[draft]?.keys.first(where: disagreement.hasPrefix)
          if let known { told.insert(known) } else { Issue.record("\(disagreement)") }
        }
      }
    }
    #expect(told == Set(Self.known[draft, default: [:]].keys), "what is known to differ is no more")
  }

  @Test(
    "docs/json-schema.md counts the tests that are out of scope",
    .enabled(if: SuiteDraft.suite.isTested, "\(SuiteDraft.suite.absence)"),
    arguments: SuiteDraft.allCases)
  func countsExclusions(of draft: SuiteDraft) throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    for line in try Self.table(of: draft) {
      #expect(page.contains(line), "docs/json-schema.md lacks the line \(line)")
    }
  }

  /// The lines of the documentation's table for a draft.
  private static func table(of draft: SuiteDraft) throws -> [String] {
    let groups = try draft.groups()
    func line(_ what: String, _ groups: [SuiteGroup]) -> String {
      "| `\(draft.rawValue)` | \(what) | \(groups.count) | \(groups.map(\.tests.count).reduce(0, +)) |"
    }
    let included = groups.filter { $0.exclusion == nil }
    return [line("checked", included)]
      + SuiteGroup.Exclusion.allCases.compactMap { exclusion in
        let excluded = groups.filter { $0.exclusion == exclusion }
        return excluded.isEmpty ? nil : line("left out: \(exclusion.rawValue)", excluded)
      }
  }

  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/json-schema.md")

  /// The schemas of one document must have different names.
  private static func batches(_ cases: [SuiteCase]) -> [[SuiteCase]] {
    var batches: [(cases: [SuiteCase], identifiers: Set<String>)] = []
    for suiteCase in cases {
      let own = suiteCase.identifiers
      if let index = batches.firstIndex(where: { $0.identifiers.isDisjoint(with: own) }) {
        batches[index].cases.append(suiteCase)
        batches[index].identifiers.formUnion(own)
      } else {
        batches.append(([suiteCase], own))
      }
    }
    return batches.map(\.cases)
  }
}
