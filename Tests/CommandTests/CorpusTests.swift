import Foundation
import TestSupport
import Testing

/// Generates SDKs from real documents. Each run must end with the status 0, or with the status 1
/// and errors with locations. `scripts/corpus` also compiles the generated code.
@Suite("Third-party documents", .serialized)
struct CorpusTests {
  /// The parts of split documents are not documents themselves.
  private static let real = ThirdPartyData.documents.documents().filter { path in
    !path.contains("/") || isDocument(path)
  }

  private static func isDocument(_ path: String) -> Bool {
    guard let text = try? String(contentsOf: ThirdPartyData.documents.url(path), encoding: .utf8)
    else { return false }
    return text.split(separator: "\n").contains {
      $0.hasPrefix("openapi:") || $0.hasPrefix("swagger:")
    }
  }

  private static let bad = ThirdPartyData.badInputSuite.documents()

  @discardableResult
  private func expectGoodOrder(_ path: String, of data: ThirdPartyData) async throws
    -> Command.Outcome
  {
    try await Workspace.withTemporary { workspace in
      let file = data.url(path).path
      let outcome = try await Command.run(
        ["generate", file, "-o", "SDK", "--diagnostics", "json", "--quiet"], in: workspace.folder,
        timeout: .seconds(120))
      #expect(!outcome.endedBySignal, "ended by signal \(outcome.status)")
      if outcome.status == 0 {
        #expect(workspace.exists("SDK/.specsmith-manifest.json"))
      } else {
        #expect(outcome.status == 1)
        #expect(!workspace.exists("SDK"))
        let lines = outcome.errors.split(separator: "\n")
        #expect(!lines.isEmpty)
        #expect(
          lines.allSatisfy { $0.hasPrefix("{") && $0.contains("\"line\":") },
          "\(outcome.errors.prefix(2000))")
      }
      return outcome
    }
  }

  @Test("Real documents generate an SDK", arguments: real)
  func realDocument(path: String) async throws {
    let outcome = try await expectGoodOrder(path, of: .documents)
    #expect(outcome.status == 0, "\(outcome.errors.prefix(2000))")
  }

  @Test("Invalid documents never make the command crash", arguments: bad)
  func badDocument(path: String) async throws {
    try await expectGoodOrder(path, of: .badInputSuite)
  }
}
