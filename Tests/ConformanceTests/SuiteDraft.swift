import DocumentTree
import Foundation
import TestSupport
import Testing

/// A part of the JSON Schema Test Suite, which is not in the repository.
enum SuiteDraft: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case draft202012 = "draft2020-12"
  case draft4
  case optional202012 = "draft2020-12/optional"

  var testDescription: String { rawValue }

  /// The version of OpenAPI of the schemas' documents.
  var openapi: String { self == .draft4 ? "3.0.3" : "3.1.0" }

  static let suite = ThirdPartyData.jsonSchemaSuite

  /// The files of the draft, by name.
  private var files: [String] {
    get throws {
      try Self.suite.names(in: "tests/\(rawValue)").filter { $0.hasSuffix(".json") }
    }
  }

  /// The groups of tests that are in scope, each with its schema.
  func groups() throws -> [SuiteGroup] {
    try files.flatMap { file -> [SuiteGroup] in
      let bytes = try Self.suite.bytes("tests/\(rawValue)/\(file)")
      let groups = try Tree.parse(Source(file: file, bytes: bytes)).root
      return groups.elements.compactMap { SuiteGroup($0, file: file, draft: self) }
    }
  }
}

/// Values, and whether they satisfy a schema.
struct SuiteGroup: Sendable {
  struct Test: Sendable {
    var description: String
    var value: Node
    var isValid: Bool
  }

  var file: String
  var description: String
  var schema: Node
  var tests: [Test]
  /// The reason why the group is out of scope; `nil` if it is in scope.
  var exclusion: Exclusion?

  /// Constructs that are not supported in OpenAPI documents.
  enum Exclusion: String, Sendable, CaseIterable {
    case dynamicReference = "`$dynamicRef` and `$dynamicAnchor`"
    case remote = "documents that would have to be fetched over HTTP"
    case metaschema = "`$ref` to JSON Schema's own meta-schema, which would be fetched"
    case vocabulary = "custom vocabularies and meta-schemas"
    case identifier = "draft 4's `id`, which OpenAPI 3.0 does not have"
  }

  init?(_ node: Node, file: String, draft: SuiteDraft) {
    guard let schema = node["schema"], let tests = node["tests"] else { return nil }
    self.file = file
    self.schema = schema
    description = node["description"]?.text ?? ""
    self.tests = tests.elements.compactMap { test in
      guard let value = test["data"], let isValid = test["valid"]?.boolean else { return nil }
      return Test(description: test["description"]?.text ?? "", value: value, isValid: isValid)
    }
    exclusion = Self.exclusion(of: schema, file: file, draft: draft)
  }

  private static func exclusion(
    of schema: Node, file: String, draft: SuiteDraft
  ) -> Exclusion? {
    switch file {
    case "dynamicRef.json": return .dynamicReference
    case "refRemote.json": return .remote
    case "vocabulary.json", "format-assertion.json": return .vocabulary
    default: break
    }
    if schema.holds({ $0["$dynamicRef"] != nil }) { return .dynamicReference }
    if schema.holds({ $0["$ref"]?.string?.contains("://json-schema.org/") ?? false }) {
      return .metaschema
    }
    if schema.holds({ $0["$ref"]?.string?.hasPrefix("http://localhost:1234/draft2019") ?? false }) {
      return .remote
    }
    if draft == .draft4, schema.holds({ $0["id"]?.kind == .string }) { return .identifier }
    return nil
  }
}

extension Node {
  /// Whether a mapping in the value satisfies the condition.
  func holds(_ condition: (Node) -> Bool) -> Bool {
    if kind == .mapping, condition(self) { return true }
    return elements.contains { $0.holds(condition) }
      || entries.contains { $0.value.holds(condition) }
  }

  /// The value as JSON.
  var json: String { json { _, _ in nil } }

  /// The value as JSON.
  ///
  /// - Parameter replace: Returns the replacement of a key's value, in JSON; `nil` for the value
  ///   itself.
  func json(_ replace: (_ key: String, _ value: Node) -> String?) -> String {
    switch kind {
    case .sequence: "[" + elements.map { $0.json(replace) }.joined(separator: ",") + "]"
    case .mapping:
      "{"
        + entries.map { key, value in
          Self.quoted(key.text) + ":"
            + (replace(key.text, value)
              ?? (["enum", "const"].contains(key.text) ? value.json : value.json(replace)))
        }.joined(separator: ",") + "}"
    case .string: Self.quoted(text)
    default: text
    }
  }

  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20:
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
