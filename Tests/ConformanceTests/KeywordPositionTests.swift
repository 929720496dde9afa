import DocumentTree
import Foundation
import OpenAPIDocument
import SchemaChecking
import Testing

@Suite("Every keyword of JSON Schema in every position")
struct KeywordPositionTests {
  /// Keywords that refuse no value by themselves, and the type keyword of OpenAPI 3.0.
  private static let without: KeywordSet = KeywordSet.annotations.union([.nullable, .discriminator])

  @Test("The table has a row for each keyword that refuses values", arguments: Keyword.allCases)
  func hasRow(_ keyword: Keyword) throws {
    let rows = try KeywordTable().rows
    #expect(
      rows.contains { $0.keyword == keyword.name } != Self.without.contains(keyword),
      "Tests/ConformanceTests/Keywords/keywords.json needs a row for `\(keyword.name)`")
  }

  @Test("Checks of values in the document give the table's results")
  func checkOfValues() throws {
    // Only formats that types of the SDK imply are checked.
    let cases = try KeywordTable().cases().filter { !$0.description.contains("ipv4") }
    #expect(cases.count > 3000)
    for keywordCase in cases {
      let group = keywordCase.group
      let tree = try Tree.parse(
        Source(file: "case.json", text: SchemaProgram.document(of: [group], openapi: "3.1.0")))
      let schemas = try #require(DocumentReader.read(tree).0?.schemas)
      let targets = Dictionary(
        schemas.map { ($0.schema.node, $0.schema) }, uniquingKeysWith: { first, _ in first })
      let schema = try #require(schemas.first { $0.name == group.name }?.schema)
      for (json, isValid) in keywordCase.values {
        let value = try Tree.parse(Source(file: "value.json", text: json)).root
        var check = SchemaCheck(direction: .request, checksFormats: true) { targets[$0] }
        let outcome = check.outcome(of: value, against: schema)
        var agrees = false
        if case .agrees = outcome { agrees = true }
        #expect(agrees == isValid, "\(keywordCase): \(json): \(outcome)")
      }
    }
  }

  /// Tests a few keywords in each position; `scripts/keyword-positions` compiles all.
  @Test("Generated code enforces every keyword in every position")
  func generatedCode() async throws {
    let chosen = try KeywordTable().sample()
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "specsmith-keywords-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try await SchemaProgram(
      chosen.map(\.group), openapi: "3.1.0", in: folder)
    for (keywordCase, answers) in zip(chosen, try program.answers(checkingFormats: true)) {
      for ((json, isValid), response) in zip(keywordCase.values, answers) {
        #expect((response == "valid") == isValid, "\(keywordCase): \(json): \(response)")
      }
    }
  }
}
