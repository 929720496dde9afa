import APIDiff
import Testing

@Suite("The version of the SDK's next release")
struct SemanticVersionTests {
  @Test(
    "is raised as Semantic Versioning has it",
    arguments: [
      ("1.4.2", SemanticVersion.Part.major, "2.0.0"), ("1.4.2", .minor, "1.5.0"),
      ("1.4.2", .patch, "1.4.3"), ("1.4.2", .none, "1.4.2"), ("0.4.2", .major, "0.5.0"),
      ("0.4.2", .minor, "0.4.3"), ("0.4.2", .patch, "0.4.3"), ("v2.0.0", .major, "3.0.0"),
    ])
  func raised(_ version: String, part: SemanticVersion.Part, expected: String) throws {
    #expect(try #require(SemanticVersion(version)).raised(part).description == expected)
  }

  @Test(
    "needs three numbers",
    arguments: ["1.2", "1.2.3.4", "1.2.x", "", "1..2", "-1.2.3", "1.2.3-beta"])
  func refused(_ text: String) {
    #expect(SemanticVersion(text) == nil)
  }
}
