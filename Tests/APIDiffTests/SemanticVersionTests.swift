import APIDiff
import Testing

@Suite("The proposed version")
struct SemanticVersionTests {
  @Test(
    "The next version follows Semantic Versioning",
    arguments: [
      ("1.4.2", SemanticVersion.Part.major, "2.0.0"), ("1.4.2", .minor, "1.5.0"),
      ("1.4.2", .patch, "1.4.3"), ("1.4.2", .none, "1.4.2"), ("0.4.2", .major, "0.5.0"),
      ("0.4.2", .minor, "0.4.3"), ("0.4.2", .patch, "0.4.3"), ("v2.0.0", .major, "3.0.0"),
    ])
  func raised(_ version: String, part: SemanticVersion.Part, expected: String) throws {
    #expect(try #require(SemanticVersion(version)).raised(part).description == expected)
  }

  @Test(
    "A version must have three numbers",
    arguments: ["1.2", "1.2.3.4", "1.2.x", "", "1..2", "-1.2.3", "1.2.3-beta"])
  func refused(_ text: String) {
    #expect(SemanticVersion(text) == nil)
  }
}
