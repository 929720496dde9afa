import OpenAPIDocument
import TestSupport
import Testing

@Suite("Real documents")
struct RealDocumentTests {
  /// The files that are documents by themselves.
  private static let documents =
    ThirdPartyData.documents.documents().filter { !$0.contains("/") }
    + [
      "cafe-split-3.2/cafe.yaml", "petstore-separate-2.0/spec/swagger.yaml",
      "digitalocean/DigitalOcean-public.v2.yaml",
    ].filter(ThirdPartyData.documents.contains)

  @Test("A real document is read without errors, with every operation", arguments: documents)
  func isRead(path: String) throws {
    let (document, diagnostics) = try ThirdPartyData.documents.read(path)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    let description = try #require(document)
    #expect(!description.operations.isEmpty || !description.webhooks.isEmpty)
  }

  @Test(
    "A document of many files has the operations and names of its single-file version",
    .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"))
  func split() throws {
    let (one, _) = try ThirdPartyData.documents.read("cafe-3.2.yaml")
    let (many, _) = try ThirdPartyData.documents.read("cafe-split-3.2/cafe.yaml")
    #expect(one?.operations.map(\.id) == many?.operations.map(\.id))
    let names = Set(one?.schemas.map(\.name) ?? [])
    #expect(!names.isEmpty)
    #expect(Set(many?.referencedSchemaNames.values.map(\.self) ?? []) == names)
  }

  @Test(
    "There are 46 documents",
    .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"))
  func count() { #expect(Self.documents.count == 46) }
}
