import Naming
import Testing

@Suite("English nouns")
struct EnglishNounTests {
  @Test(
    "A plural has a singular",
    arguments: [
      ("revision_types", "revision_type"), ("categories", "category"), ("boxes", "box"),
      ("sizes", "size"), ("statuses", "status"), ("people", "person"), ("addresses", "address"),
      ("status", "status"), ("data", "data"), ("address", "address"), ("analysis", "analysis"),
      ("series", "series"), ("lineItems", "lineItem"), ("Children", "Child"),
    ])
  func singular(plural: String, singular: String) {
    #expect(EnglishNoun.singular(plural) == singular)
  }
}
