import Testing

@testable import TextGrammar

@Suite("A string that matches a regular expression")
struct PatternSpecimenTests {
  @Test(
    "is short and accepted",
    arguments: [
      ("^[A-Z]{3}-\\d{4}$", "AAA-1111"), ("^(cat|dog)s?$", "cat"), ("\\w+@\\w+\\.com", "a@a.com"),
      ("^#[0-9a-f]{6}$", "#aaaaaa"), ("^\\p{Lu}+$", "A"), ("[^a]", "1"), ("^$|^x+$", ""),
    ])
  func accepted(_ pattern: String, _ text: String) {
    #expect(PatternSpecimen.text(accepting: pattern) == text)
  }

  @Test("is as long as it must be, where something is repeated")
  func longer() {
    #expect(PatternSpecimen.text(accepting: "^[a-z]+$", minimumLength: 5) == "aaaaa")
    #expect(PatternSpecimen.text(accepting: "^ab*$", minimumLength: 4) == "abbb")
  }

  @Test("is nil if there is none, or none is found", arguments: ["^a$b", "(", "^(?!a)[a]$"])
  func missing(_ pattern: String) {
    #expect(PatternSpecimen.text(accepting: pattern) == nil)
  }
}
