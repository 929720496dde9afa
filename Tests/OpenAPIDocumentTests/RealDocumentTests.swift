import OpenAPIDocument
import Testing

@Suite("A real document")
struct RealDocumentTests {
  /// The files that are documents by themselves.
  private static let documents =
    Corpus.documents(below: "specs").filter { !$0.contains("/") }
    + [
      "cafe-split-3.2/cafe.yaml", "petstore-separate-2.0/spec/swagger.yaml",
      "digitalocean/DigitalOcean-public.v2.yaml",
    ].filter { _ in Corpus.isThere }

  @Test("is read without an error, with every operation", arguments: documents)
  func isRead(path: String) throws {
    let (document, diagnostics) = try Corpus.read("specs/" + path)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    let description = try #require(document)
    #expect(!description.operations.isEmpty || !description.webhooks.isEmpty)
  }

  @Test("of many files has the operations and names of the same document in one file")
  func split() throws {
    guard Corpus.isThere else { return }
    let (one, _) = try Corpus.read("specs/cafe-3.2.yaml")
    let (many, _) = try Corpus.read("specs/cafe-split-3.2/cafe.yaml")
    #expect(one?.operations.map(\.id) == many?.operations.map(\.id))
    let names = Set(one?.schemas.map(\.name) ?? [])
    #expect(!names.isEmpty)
    #expect(Set(many?.referencedSchemaNames.values.map(\.self) ?? []) == names)
  }

  @Test("is there, or it is said that there is none")
  func presence() {
    if Corpus.isThere {
      #expect(Self.documents.count == 46)
    } else {
      print("Skipped: there is no ../shared/corpus.")
    }
  }
}
