import Naming
import Testing

@Suite("One of many")
struct EnglishNounTests {
  @Test(
    "is named in the singular, where the name is a plural",
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
