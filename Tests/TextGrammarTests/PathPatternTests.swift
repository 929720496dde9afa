import Testing
import TextGrammar

@Suite("Path patterns")
struct PathPatternTests {
  @Test(
    "Patterns match by segments and by characters",
    arguments: [
      ("/pets", "/pets", true), ("/pets", "/pets/", false), ("/pets", "/Pets", false),
      ("/pets/*", "/pets/{id}", true), ("/pets/*", "/pets", false),
      ("/pets/*", "/pets/{id}/photos", false), ("/pets/*/photos", "/pets/{id}/photos", true),
      ("/pets/**", "/pets/{id}/photos", true), ("/pets/**", "/pets", false),
      ("/pets**", "/pets", true), ("**", "/pets/{id}", true), ("*", "/pets", false),
      ("/v?/pets", "/v2/pets", true), ("/v?/pets", "/v/pets", false), ("/a?b", "/a/b", false),
      ("**/photos", "/pets/{id}/photos", true), ("**/photos", "/pets", false),
      ("/*-*", "/a-b-c", true), ("/{id}", "/{id}", true), ("/ü*", "/über", true), ("", "", true),
      ("", "/", false), ("***", "/a/b", true),
    ])
  func matching(_ pattern: String, _ path: String, _ isMatch: Bool) {
    #expect(PathPattern(pattern).matches(path) == isMatch)
  }

  @Test("Patterns with many asterisks take limited time")
  func manyStars() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
