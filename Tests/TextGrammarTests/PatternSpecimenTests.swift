import Testing

@testable import TextGrammar

@Suite("Sample strings for regular expressions")
struct PatternSpecimenTests {
  @Test(
    "A sample is short and matches",
    arguments: [
      ("^[A-Z]{3}-\\d{4}$", "AAA-1111"), ("^(cat|dog)s?$", "cat"), ("\\w+@\\w+\\.com", "a@a.com"),
      ("^#[0-9a-f]{6}$", "#aaaaaa"), ("^\\p{Lu}+$", "A"), ("[^a]", "1"), ("^$|^x+$", ""),
    ])
  func accepted(_ pattern: String, _ text: String) {
    #expect(PatternSpecimen.text(accepting: pattern) == text)
  }

  @Test("A sample has the minimum number of repetitions")
  func longer() {
    #expect(PatternSpecimen.text(accepting: "^[a-z]+$", minimumLength: 5) == "aaaaa")
    #expect(PatternSpecimen.text(accepting: "^ab*$", minimumLength: 4) == "abbb")
  }

  @Test(
    "Without a match, or if none is found, the sample is nil",
    arguments: ["^a$b", "(", "^(?!a)[a]$"])
  func missing(_ pattern: String) {
    #expect(PatternSpecimen.text(accepting: pattern) == nil)
  }
}
