import DocumentTree
import Foundation
import OpenAPIDocument
import SchemaChecking
import TestSupport
import Testing

/// Runs the required tests of the JSON Schema Test Suite, draft 2020-12, which is not in the
/// repository.
@Suite("The JSON Schema Test Suite")
struct JSONSchemaSuiteTests {
  private static let suite = ThirdPartyData.jsonSchemaSuite
  private static let folder = "tests/draft2020-12"

  private static let files = suite.documents(below: folder)
    .filter { !$0.contains("/") && skippedFiles[$0] == nil }

  private static let skippedFiles = [
    "dynamicRef.json": "$dynamicRef is not part of what documents of OpenAPI use",
    "refRemote.json": "nothing is fetched from the network",
    "vocabulary.json": "meta-schemas of one's own are not read",
  ]

  /// Whether a schema uses something unsupported: `$dynamicRef`, an external reference, or an empty
  /// `enum`, which in a document is a mistake rather than a schema that no value satisfies.
  private static func skips(_ schema: Node) -> Bool {
    if let reference = schema["$ref"], reference.text.hasPrefix("https://json-schema.org/") {
      return true
    }
    if schema["$dynamicRef"] != nil || schema["enum"]?.elements.isEmpty == true { return true }
    return schema.elements.contains(where: skips) || schema.entries.contains { skips($0.value) }
  }

  @Test("Checks agree with every required test whose keywords are not skipped", arguments: files)
  func agrees(on file: String) throws {
    let bytes = try Self.suite.bytes("\(Self.folder)/\(file)")
    let groups = try Tree.parse(Source(file: file, bytes: bytes)).root
    for group in groups.elements {
      guard let schema = group["schema"], let tests = group["tests"] else { continue }
      if Self.skips(schema) { continue }
      // Identifiers belong to one schema, and not to the whole file.
      let tree = try Checking.tree(schema.json)
      for test in tests.elements {
        guard let data = test["data"], let isValid = test["valid"]?.boolean else { continue }
        let outcome = Checking.outcome(of: data, against: tree.root, checksFormats: false)
        #expect(
          outcome.agrees == isValid,
          "\(test.location): \(group["description"]?.text ?? ""): \(test["description"]?.text ?? "")"
        )
      }
    }
  }
}
