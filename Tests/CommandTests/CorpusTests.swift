import Foundation
import Testing

/// Real documents need no generation to succeed here, but every run must end in good order: with
/// status 0, or with status 1 and errors that have their places.
@Suite("Documents of others", .serialized)
struct CorpusTests {
  /// Documents that take a build without optimization longer than a test should.
  private static let slow = [
    "cloudflare-2023-08.yaml", "github-api.json", "openai.yaml", "rebilly.yaml",
    "stripe-2022-04.json", "twilio-api-v2010.json",
  ]

  private static let real = Repository.documents("corpus/specs").filter { path in
    // Files of split documents are no documents by themselves.
    path.split(separator: "/").count == 3 && !slow.contains { path.hasSuffix($0) }
  }

  private static let bad = Repository.documents("corpus/suites/bad-input")

  private func expectGoodOrder(_ path: String) async throws {
    try await Workspace.withTemporary { workspace in
      let file = Repository.shared.appending(path: path).path
      let outcome = try await Command.run(
        ["generate", file, "-o", "SDK", "--diagnostics", "json", "--quiet"], in: workspace.folder,
        patience: .seconds(120))
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
    }
  }

  @Test("a real document never makes the command crash", arguments: real)
  func realDocument(path: String) async throws { try await expectGoodOrder(path) }

  @Test("a document that is to be refused never makes the command crash", arguments: bad)
  func badDocument(path: String) async throws { try await expectGoodOrder(path) }

  @Test("there is a corpus, or it is said that there is none")
  func presence() {
    guard !Repository.hasShared("corpus") else {
      #expect(!Self.real.isEmpty && !Self.bad.isEmpty)
      return
    }
    print("Skipped: there is no ../shared/corpus.")
  }
}
