import TestSupport
import Testing

/// The OpenAPI Initiative's own documents: those that its JSON Schema accepts, and those that it
/// refuses.
@Suite("OpenAPI's own suite")
struct OpenAPISuiteTests {
  private static let suite = ThirdPartyData.openAPISuite

  private static func documents(_ kind: String) -> [String] {
    ["3.1", "3.2"].flatMap { version in
      let folder = "\(version)/tests/schema/\(kind)"
      return suite.documents(below: folder).map { folder + "/" + $0 }
    }
  }

  private static let passing = documents("pass")
  private static let failing = documents("fail")

  /// The line of the error, for documents that are refused.
  private static let refused: [String: Int] = [
    "invalid_schema_types": 10, "no_containers": 1, "server_enum_empty": 13, "servers": 10,
    "unknown_container": 8, "encoding-enc-item-exclusion": 13, "encoding-enc-prefix-exclusion": 13,
    "example-object-old-exclusions": 10, "example-object-old-vs-data": 10,
    "example-object-old-vs-ser": 10, "example-object-ser-exclusions": 10, "header-object-name": 11,
    "media-type-enc-item-exclusion": 11, "media-type-enc-prefix-exclusion": 11,
    "operation-object-query-with-querystring": 17, "operation-object-two-querystrings": 16,
    "parameter-object-content-not-with-style": 14, "parameter-object-header-name": 8,
    "parameter-object-path-name": 8, "parameter-object-querystring-not-with-schema": 10,
    "path-item-object-conflicting-additional-operation": 37,
    "path-item-object-query-with-querystring": 15, "path-item-object-two-querystrings": 15,
    "xml-attr-exclusion": 10, "xml-wrapped-exclusion": 10,
  ]

  /// Documents with a field that has no effect. Their intent is clear without it, so they are
  /// accepted with a warning at the field.
  private static let warned: [String: Int] = [
    "example-examples": 16, "header-object-allowReserved": 12, "link-object-no-body": 10,
    "parameter-object-cookie-form-allowReserved": 11, "parameter-object-header-allowReserved": 10,
    "parameter-object-path-allowReserved": 10, "parameter-object-cookie-allowReserved": 11,
  ]

  private static func name(_ path: String) -> String {
    String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  @Test("Valid documents are accepted", arguments: passing)
  func pass(path: String) throws {
    let errors = try Self.suite.diagnostics(of: path)
      .filter { $0.severity == .error }
    #expect(errors.isEmpty)
  }

  @Test("Each error has its line", arguments: failing)
  func fail(path: String) throws {
    let diagnostics = try Self.suite.diagnostics(of: path)
    let errors = diagnostics.filter { $0.severity == .error }
    if let line = Self.warned[Self.name(path)] {
      #expect(errors.isEmpty)
      #expect(diagnostics.contains { $0.location?.line == line }, "\(diagnostics)")
    } else {
      let line = try #require(Self.refused[Self.name(path)], "\(path) is not listed")
      #expect(errors.contains { $0.location?.line == line }, "\(diagnostics)")
    }
  }

  @Test("The suite has documents of both kinds", .enabled(if: suite.isTested, "\(suite.absence)"))
  func kinds() { #expect(!Self.passing.isEmpty && !Self.failing.isEmpty) }
}
