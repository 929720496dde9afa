import Diagnostics
import OpenAPIDocument
import Testing

@testable import SDKModelBuilder

/// Combinations of schemas: the size of the model must stay close to the size of the document.
@Suite("Size limits")
struct SizeLimitTests {
  /// Components that each extend the previous one by a property.
  private func chain(_ count: Int) -> String {
    let links = (1..<count).map { index in
      "    S\(index): {allOf: [{$ref: '#/components/schemas/S\(index - 1)'}, "
        + "{properties: {p\(index): {type: string}}}]}\n"
    }
    return "paths: {}\ncomponents:\n  schemas:\n    S0: {properties: {p0: {type: string}}}\n"
      + links.joined()
  }

  @Test("Schemas in a chain have all properties of those that they extend, in order")
  func inherited() throws {
    let snippet = try Snippet(chain(60))
    #expect(snippet.diagnostics.map(\.code) == [])
    #expect(
      try snippet.record("S59").properties.map(\.name)
        == (0..<60).reversed().map { "p\($0)" }.sorted { left, right in
          Int(left.dropFirst()) ?? 0 < Int(right.dropFirst()) ?? 0
        })
  }

  @Test("Chains above the limit are refused, at their first schema")
  func chainTooLong() throws {
    let accepted = try Snippet(chain(200))
    #expect(accepted.diagnostics.map(\.code) == [])
    let (_, diagnostics) = try Snippet.document(chain(300))
    #expect(diagnostics.map(\.code) == [.schemaChainTooLong])
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.hint != nil)
  }

  @Test("Too many shared properties are refused, once")
  func sharing() throws {
    let names = (0..<1000).map { "p\($0): {type: string}" }.joined(separator: ", ")
    let (document, _) = try Snippet.document(
      "paths: {}\ncomponents:\n  schemas:\n    Base: {properties: {\(names)}}\n"
        + "    Heir: {allOf: [{$ref: '#/components/schemas/Base'}]}\n")
    let heir = document.schemas[1].schema
    let shape = ShapeReader(document, typing: .inferred).shape(of: heir)
    var budget = SharingBudget(in: document)
    let found = (0..<100).map { _ in budget.takeProperties(of: shape) }
    #expect(found.prefix(50).allSatisfy { $0 == nil })
    #expect(found.compactMap { $0?.code } == [.schemaLimit])
    #expect(found.compactMap { $0?.location?.line } == [heir.location.line])
    #expect(budget.isExhausted)
  }

  @Test("Schemas are merged once, from whichever reference")
  func diamond() throws {
    let snippet = try Snippet(
      """
      paths: {}
      components:
        schemas:
          Base: {properties: {id: {type: string}}, oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}
          Left: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {left: {type: string}}}
          Right: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {right: {type: string}}}
          Both: {allOf: [{$ref: '#/components/schemas/Left'}, {$ref: '#/components/schemas/Right'}]}
      """)
    // The choice of the base is made once, and does not multiply with others.
    #expect(snippet.diagnostics.map(\.code) == [])
  }

  @Test("Deeply nested arrays and dictionaries have named types, for the compiler")
  func deepArrays() throws {
    func nested(_ keyword: String, _ depth: Int) -> String {
      String(repeating: "\(keyword): {", count: depth) + "type: string"
        + String(repeating: "}", count: depth)
    }
    for keyword in ["items", "additionalProperties"] {
      let snippet = try Snippet(
        """
        paths: {}
        components:
          schemas:
            S: {properties: {shallow: {\(nested(keyword, 8))}, deep: {\(nested(keyword, 40))}}}
        """)
      let record = try snippet.record("S")
      let depths = record.properties.map { $0.type.text.filter { $0 == "[" }.count }
      #expect(depths[0] == 8)
      #expect(depths[1] < 9, "\(record.properties[1].type.text)")
      #expect(snippet.sdk.types.count + snippet.sdk.types.flatMap(\.nested).count > 1)
    }
  }
}
