import DocumentTree
import Foundation
import TestSupport
import Testing

/// Tests the Overlay Specification's own documents with the command.
@Suite(
  "The command `overlay` and the documents of the Overlay Specification",
  .enabled(if: ThirdPartyData.overlaySuite.isTested, "\(ThirdPartyData.overlaySuite.absence)"))
struct OverlaySuiteTests {
  private static let suite = ThirdPartyData.overlaySuite

  private static func names(_ path: String) -> [String] {
    (try? suite.names(in: path).filter { !$0.hasSuffix(".md") }) ?? []
  }

  @Test(
    "Every compliant set results in its output, as YAML and as JSON",
    arguments: names("compliant-sets"))
  func compliantSets(name: String) async throws {
    let set = Self.suite.url("compliant-sets/\(name)")
    let expected = try JSON.of(Array(Data(contentsOf: set.appending(path: "output.yaml"))))
    for format in ["yaml", "json"] {
      let outcome = try await Command.run(
        ["overlay", "openapi.yaml", "--overlay", "overlay.yaml", "--format", format], in: set)
      expectSuccess(outcome)
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(try JSON.of(Array(outcome.output.utf8)) == expected)
    }
  }

  @Test("The number of sets is as expected")
  func count() { #expect(Self.names("compliant-sets").count == 8) }

  @Test(
    "Every invalid overlay is refused with a location",
    arguments: names("tests/v1.0/fail").map { "v1.0/fail/" + $0 }
      + names("tests/v1.1/fail").map { "v1.1/fail/" + $0 })
  func invalid(path: String) async throws {
    let document = Self.suite.url("compliant-sets/remove-server/openapi.yaml")
    let outcome = try await Command.run(
      ["overlay", document.path, "--overlay", path], in: Self.suite.url("tests"))
    expectRefusal(outcome)
    #expect(outcome.errors.hasPrefix(path + ":"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  /// Normalizes a document as JSON with sorted keys, since their order does not matter.
  private enum JSON {
    static func of(_ bytes: [UInt8]) throws -> String {
      let tree = try Tree.parse(Source(file: "document.yaml", bytes: bytes))
      let value = try JSONSerialization.jsonObject(with: Data(tree.root.json()))
      let sorted = try JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
      return String(decoding: sorted, as: UTF8.self)
    }
  }
}
