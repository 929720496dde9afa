import DocumentTree
import Foundation
import OpenAPIDocument
import SchemaChecking
import Testing

/// The required tests of the JSON Schema Test Suite, draft 2020-12, which lie beside the repository.
@Suite("The JSON Schema Test Suite")
struct JSONSchemaSuiteTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "shared/corpus/suites/json-schema-test-suite/tests/draft2020-12")

  private static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") && skippedFiles[$0] == nil }.sorted()
  }()

  private static let skippedFiles = [
    "dynamicRef.json": "$dynamicRef is not part of what documents of OpenAPI use",
    "refRemote.json": "nothing is fetched from the network",
    "vocabulary.json": "meta-schemas of one's own are not read",
  ]

  /// Groups whose schemas need what is not read.
  private static func skips(_ schema: Node) -> Bool {
    if schema.kind == .mapping {
      // Resource identifiers, and references by them: the reader of documents resolves those.
      if let id = schema["$id"], id.kind == .string { return true }
      if schema["$anchor"] != nil || schema["$dynamicRef"] != nil { return true }
      if let reference = schema["$ref"], reference.kind == .string,
        !reference.text.hasPrefix("#/"), reference.text != "#"
      {
        return true
      }
    }
    return schema.elements.contains(where: skips) || schema.entries.contains { skips($0.value) }
  }

  @Test("agrees on every required test that is not skipped by its keyword", arguments: files)
  func agrees(on file: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: file)))
    let groups = try Tree.parse(Source(file: file, bytes: bytes)).root
    for group in groups.elements {
      guard let schema = group["schema"], let tests = group["tests"] else { continue }
      if Self.skips(schema) { continue }
      for test in tests.elements {
        guard let data = test["data"], let isValid = test["valid"]?.boolean else { continue }
        let outcome = Checking.outcome(of: data, against: schema, checksFormats: false)
        #expect(
          outcome.agrees == isValid,
          "\(test.location): \(group["description"]?.text ?? ""): \(test["description"]?.text ?? "")"
        )
      }
    }
  }
}
