import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Patterns")
struct PatternTests {
  @Test(
    "Patterns have the syntax and semantics of ECMA-262",
    arguments: [
      ("b", "abc", true), ("^b", "abc", false), ("c$", "abc", true), ("^abc$", "abc", true),
      ("^databricks/", "databricks/x", true), ("-thinking$", "a-thinking", true),
      ("-thinking$", "a-thinking-b", false), ("abc", "ab", false), ("", "", true),
      // `$` matches only at the end, not before a final line break.
      ("^abc$", "abc\n", false), ("^[a-z]+$", "abc\n", false), ("^[a-z]+$", "abc", true),
      // Classes only contain ASCII, except for white space.
      (#"^\d+$"#, "123", true), (#"^\d+$"#, "१२३", false), (#"^\w+$"#, "é", false),
      (#"^\W$"#, "é", true), (#"^\s$"#, "\u{FEFF}", true), (#"^[\d\-]+$"#, "1-2", true),
      (#"^[^\s]+$"#, "a b", false), (#"\bcat\b"#, "écat", true), (#"\bcat\b"#, "xcat", false),
      // The dot excludes only ECMA-262's line terminators, and matches a whole code point.
      ("^.$", "\u{2028}", false), ("^.$", "\u{85}", true), ("^.$", "😀", true),
      // Escapes.
      (#"^\u00e9$"#, "é", true), (#"^\u{1F600}$"#, "😀", true), (#"^\uD83D\uDE00$"#, "😀", true),
      (#"^\cJ$"#, "\n", true), (#"^a\/b$"#, "a/b", true), (#"^\$\^$"#, "$^", true),
      (#"^[\b]$"#, "\u{8}", true), (#"^\x41$"#, "A", true), (#"^\p{L}+$"#, "éa", true),
      // Characters that ICU would read as operators.
      ("^[[]$", "[", true), ("^[a&&b]+$", "a&b", true), ("^[a--]+$", "a-", true),
      ("^a{$", "a{", true), ("^}]$", "}]", true), ("^a{2}$", "aa", true), ("[]", "a", false),
      ("^[^]$", "\n", true), ("^#a b$", "#a b", true),
      // Groups.
      (#"^(a)(b)?\1$"#, "aa", true), (#"^(?<x>a)\k<x>$"#, "aa", true),
      ("^(?:a|b)+?$", "abab", true),
      ("^(?!x)a", "a", true),
    ])
  func matching(source: String, text: String, expected: Bool) {
    let pattern = Pattern(source)
    #expect(pattern.isValid)
    #expect(pattern.matches(text) == expected)
  }

  @Test(
    "An invalid pattern constrains nothing", arguments: ["(", "[a", "*", #"\"#, #"\A"#, #"\u12"#])
  func invalid(source: String) {
    let pattern = Pattern(source)
    #expect(!pattern.isValid)
    #expect(pattern.matches("anything"))
  }

  @Test("A pattern does not constrain absent values")
  func absent() {
    let pattern = Pattern("^a$")
    #expect(pattern.matches(Optional<String>.none))
    #expect(pattern.matches(Optional<JobCreate.RevisionType>.none))
    #expect(!pattern.matches(JobCreate.RevisionType.consistency))
  }
}
