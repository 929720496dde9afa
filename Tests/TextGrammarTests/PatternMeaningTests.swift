import Testing
import TextGrammar

@Suite("Regular expressions")
struct PatternMeaningTests {
  /// An expression, a string, and whether the expression matches in the string.
  typealias Case = (source: String, text: String, isFound: Bool)

  private func check(_ test: Case) throws {
    let program = try #require(PatternProgram(test.source))
    #expect(program.outcome(of: test.text) == (test.isFound ? .found : .notFound))
    guard case .expression(let expression) = program else { return }
    // Tests both engines, since their results must be equal.
    for engine in PatternExpression.Engine.allCases {
      let search = expression.search(test.text, limit: 100_000, engine: engine)
      #expect(search.outcome == (test.isFound ? .found : .notFound), "\(engine)")
    }
  }

  @Test(
    "An expression matches anywhere unless it is anchored",
    arguments: [
      ("b+", "abc", true), ("^b", "abc", false), ("b$", "abc", false), ("^a.c$", "abc", true),
      ("", "", true), ("()", "abc", true), ("a|", "x", true), ("^$", "", true), ("^$", "a", false),
      // Only the ends of the string, not of lines.
      ("^b|a$", "a\nb", false), ("^[a-z]+$", "abc\n", false), ("a$", "a\n", false),
      ("x*", "abc", true), ("(?:^a|b)c", "abc", true), ("(?:^a|^b)c", "abc", false),
      ("[a-c]+[0-9]", "xxabcabc1", true), ("$", "abc", true), ("a$|b", "ba", true),
    ] as [Case])
  func anchors(test: Case) throws { try check(test) }

  @Test(
    "Alternatives and groups are supported",
    arguments: [
      ("^(?:a|bc|d)$", "bc", true), ("^(?:a|bc|d)$", "b", false), ("^(a|ab)(c|bcd)$", "abcd", true),
      ("^(?<year>\\d{4})$", "2026", true), ("^(?<$_é1>a)$", "a", true), ("^(|a)b$", "ab", true),
      ("^((a)|(b))+$", "abba", true), ("^(?:|x)$", "", true), ("^(.|\\n)*$", "a\nb", true),
      ("^(?:[^a]|a)$", "a", true), ("^(?:\\p{Lu}|[0-9])+$", "A1", true),
      ("^(?:[^\\p{Lu}]|A)$", "B", false), ("^(?:[^\\p{Lu}]|A)$", "A", true),
    ] as [Case])
  func groups(test: Case) throws { try check(test) }

  @Test(
    "Quantifiers are supported",
    arguments: [
      ("^a*$", "", true), ("^a+$", "", false), ("^a?b$", "aab", false), ("^a{2}$", "aaa", false),
      ("^a{2,}$", "aaa", true), ("^a{2,3}$", "aaaa", false), ("^a{0}b$", "b", true),
      ("^a{0}b$", "ab", false), ("^a*?b+?$", "aabb", true), ("^(?:ab){2,3}$", "ababab", true),
      ("^(?:ab){2,3}$", "abababab", false), ("^(?:ab){2,3}?$", "ab", false),
      ("^(?:a|bc){2,}$", "bca", true), ("^(?:a|bc){2,}$", "bc", false),
      ("^[a-z]{3,5}c$", "abcdec", true), ("^[a-z]{3,5}c$", "abcdefc", false),
      ("^.*[ab]{2,3}b$", "xxaab", true), ("[ab]{3,5}c[ab]{2,4}d", "abababcaabababd", false),
      ("[ab]{3,5}c[ab]{2,4}d", "abababcabbad", true), ("^é{2,3}?é$", "ééé", true),
      ("^(?:a*)*$", "aab", false), ("^(?:a*)+b$", "aab", true), ("^(?:a?){3}$", "aa", true),
      ("^(?:a*?){2,3}$", "aaaa", true), ("^(?:(?:a?)*|b)+c$", "abac", true),
      ("^a{99999999999999999999,}$", "a", false), ("^a{0,99999999999999999999}$", "aa", true),
    ] as [Case])
  func repetitions(test: Case) throws { try check(test) }

  @Test(
    "Character classes are supported",
    arguments: [
      ("^[a-c]$", "b", true), ("^[a-c]$", "d", false), ("^[^a-c]$", "d", true),
      ("^[^a-c]$", "é", true), ("[]", "a", false), ("^[^]$", "\n", true), ("^[a-]$", "-", true),
      ("^[-a]$", "-", true), ("^[]a]$", "a]", false), ("^[[]$", "[", true),
      ("^[.*$^|]$", "|", true),
      ("^[\\d.]+$", "1.5", true), ("^[^\\d]$", "1", false), ("^[\\D]$", "x", true),
      ("^[\\W\\d]+$", "é1 ", true), ("^[\\S\\s]$", "\n", true), ("^[\\b]$", "\u{8}", true),
      ("^[à-ü]$", "é", true), ("^[😀-😂]$", "😁", true), ("^[😀-😂]$", "😃", false),
      ("^[\\x41-\\u0043]$", "B", true), ("^[\\]\\\\]+$", "]\\", true), ("^[a&&b]+$", "a&b", true),
      ("^[\\u{1F600}-\\u{1F64F}]$", "😂", true), ("^[\\0-\\cA]$", "\u{1}", true),
      ("^[\\uD83D\\uDE00-\\uD83D\\uDE02]$", "😁", true), ("^[\\uD800-\\uDFFF]$", "😁", false),
      // As in other dialects: a `-` beside a class is a literal `-`.
      ("^[a--]+$", "a-", true), ("^[+--]+$", "+,-", true),
      ("^[\\w-.]+$", "a-.", true), ("^[+-\\d]+$", "+-1", true), ("^[\\w-.]+$", "/", false),
    ] as [Case])
  func classes(test: Case) throws { try check(test) }

  @Test(
    "Escapes of ECMA-262 match ASCII, except for whitespace",
    arguments: [
      ("^\\d+$", "123", true), ("^\\d+$", "१२३", false), ("^\\D$", "१", true), ("^\\w$", "_", true),
      ("^\\w$", "é", false), ("^\\W$", "é", true), ("^\\s$", "\u{FEFF}", true),
      ("^\\s$", "\u{2003}", true), ("^\\s$", "\u{85}", false), ("^\\S$", "\u{A0}", false),
      ("^.$", "\u{2028}", false), ("^.$", "\u{85}", true), ("^.$", "😀", true), ("^.$", "\r", false),
      // A letter and its accent are two code points.
      ("^.$", "e\u{301}", false), ("^é$", "e\u{301}", false), ("^..$", "🇩🇪", true),
      ("^\\t\\n\\v\\f\\r\\0$", "\t\n\u{B}\u{C}\r\0", true), ("^\\cJ\\cj$", "\n\n", true),
      ("^\\x41$", "A", true), ("^\\u00e9$", "é", true), ("^\\u{0001F600}$", "😀", true),
      ("^\\uD83D\\uDE00$", "😀", true), ("\\uD83D", "😀", false), ("^\\uD83D$|a", "a", true),
      ("\\bcat\\b", "écat", true), ("\\bcat\\b", "xcat", false), ("\\Bcat", "xcat", true),
      ("^\\B$", "", true), ("\\b", "", false), ("^\\$\\^\\.\\*\\/\\[$", "$^.*/[", true),
      // Common in other dialects: an escape for a symbol that needs none, and an unescaped brace.
      ("^\\-\\_\\@\\:\\\"\\é$", "-_@:\"é", true), ("^a{$", "a{", true), ("^}]$", "}]", true),
      ("^{a}$", "{a}", true), ("^a{,2}$", "a{,2}", true), ("^x{1a}$", "x{1a}", true),
    ] as [Case])
  func escapes(test: Case) throws { try check(test) }

  @Test(
    "Unicode properties are supported",
    arguments: [
      ("^\\p{L}+$", "éa", true), ("^\\p{Letter}$", "1", false), ("^\\P{L}$", "1", true),
      ("^\\p{Lu}\\p{Ll}$", "Éa", true), ("^\\p{gc=Nd}$", "१", true), ("^\\p{digit}$", "४", true),
      ("^\\p{General_Category=Decimal_Number}$", "४", true), ("^\\p{LC}$", "ǅ", true),
      ("^\\p{Script=Greek}+$", "αβ", true), ("^\\p{sc=Grek}$", "a", false),
      ("^\\p{Script_Extensions=Greek}$", "\u{342}", true), ("^\\P{scx=Greek}$", "a", true),
      ("^\\p{Alphabetic}$", "é", true), ("^\\p{Alpha}$", "1", false), ("^\\p{ASCII}$", "é", false),
      ("^\\p{Any}$", "\u{10FFFF}", true), ("^\\P{Any}$", "a", false), ("^\\p{Emoji}$", "😀", true),
      ("^\\p{Emoji_Component}$", "\u{200D}", true), ("^\\p{RI}{2}$", "🇩🇪", true),
      ("^\\p{Assigned}$", "\u{378}", false), ("^\\p{White_Space}$", "\u{85}", true),
      ("^[\\p{L}\\p{Nd}_-]+$", "é१_-", true), ("^[^\\p{L}]$", "é", false),
      ("^[^\\P{L}]$", "é", true), ("^[^\\p{L}\\d]$", "1", false), ("^[^\\p{Lu}]+$", "aé1", true),
    ] as [Case])
  func properties(test: Case) throws { try check(test) }

  @Test(
    "Lookaheads and lookbehinds are supported",
    arguments: [
      ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abc1", true), ("^(?=.*\\d)[a-z]+$", "abc", false),
      ("^(?!admin$)[a-z]+$", "admin", false), ("^(?!admin$)[a-z]+$", "admins", true),
      ("^[a-z-]+(?<!-)$", "a-b", true), ("^[a-z-]+(?<!-)$", "ab-", false),
      ("(?<=€)\\d+", "€5", true), ("(?<=€)\\d+", "$5", false), ("(?<=^|,)a", "b,a", true),
      ("(?<=a.*)b", "a..b", true), ("(?<!a.*)b", "a..b", false), ("(?<=ab{2,3})c", "abbc", true),
      ("(?<=a[bc]{2,3}?)d", "abcbcd", false), ("(?<=é😀)c", "é😀c", true),
      ("(?=(?!a)[a-z])b", "ab", true), ("(?<=(?<!x)a)b", "xab", false),
      ("(?<=(?=ab)a)b", "ab", true), ("(?=a(?<=a)b)a", "ab", true), ("^(?:(?=a)a)*$", "aa", true),
      ("^(?=a)*b$", "b", true), ("(?!)", "a", false), ("^(?!^a)", "b", true),
      ("a(?=$)", "ab", false),
    ] as [Case])
  func looks(test: Case) throws { try check(test) }

  @Test(
    "Backreferences are supported",
    arguments: [
      ("^(a|b)\\1$", "aa", true), ("^(a|b)\\1$", "ab", false), ("^(a)(b)?\\2$", "a", true),
      ("^(?<x>.)\\k<x>$", "éé", true), ("^\\k<x>(?<x>a)$", "a", true),
      ("^(['\"]).*\\1$", "'a'", true),
      ("^(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\\10$", "0123456789", false),
      ("^(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\\10$", "01234567899", true),
      // A round clears the captures of the previous one.
      ("^(?:(a)|b)*\\1$", "ab", true), ("^(?:(a)|b)*\\1$", "aba", false),
      ("^(?:(a)|(b))+\\1b$", "abb", true),
      ("^(z)((a+)?(b+)?(c))*\\3$", "zaacbbbcac", false),
      ("^(z)((a+)?(b+)?(c))*\\3$", "zaacbbbcaca", true),
      // A lookaround keeps its captures, and discards its alternatives.
      ("^(?=(a+))\\1b", "aab", true), ("^(?=(a+))a\\1$", "aaa", false), ("(?!(a))\\1b", "b", true),
      ("(?<=(\\d+)(\\d+))\\1$", "1053053", false), ("(?<=(\\d)(\\d+))x\\2$", "123x23", true),
      ("(?<=\\1(a))b", "aab", true), ("(?<=\\1(a))b", "ab", false), ("^(a\\1)$", "a", true),
      ("^(?:(a*?)b)+\\1$", "abaabaa", true), ("^(a*)*\\1$", "aaa", true),
      ("^(?:a|(b))\\1$", "a", true),
    ] as [Case])
  func backReferences(test: Case) throws {
    let program = try #require(PatternProgram(test.source))
    #expect(program.outcome(of: test.text) == (test.isFound ? .found : .notFound))
  }

  @Test(
    "Invalid syntax is refused",
    arguments: [
      "(", ")", "a)", "(a", "[a", "*", "+a", "?", "{1}", "a**", "a{1}{2}", "a++", "a{2,1}", "^*",
      "\\b+", "(?<=a)*", "[b-a]", "[\\u{2}-\\u{1}]", "\\", "[\\", "a|*", "(?", "(?a)", "(?:*)",
      // Escaped letters that other languages support.
      "\\A", "a\\Z", "\\z", "\\a", "\\e", "\\h", "\\Q", "\\G", "[\\B]", "[\\A]", "(?i)a", "(?i:a)",
      "(?P<n>a)", "(?>a)", "(?#a)", "a*+", "[[:alpha:]\\Z]",
      "\\u12", "\\u{110000}", "\\u{}", "\\u{1", "\\u{+1}", "\\x1", "\\c1", "\\c", "[\\c]", "\\00",
      "\\1", "(a)\\2", "[\\1]", "\\k<n>", "\\k", "(?<n>a)\\k<m>", "(?<>a)", "(?<1>a)", "(?<a",
      "(?<a-b>c)",
      "(?<n>a)(?<n>b)", "\\p", "\\pL", "\\p{", "\\p{}", "\\p{Nope}", "\\p{l}", "\\p{Script=Nope}",
      "\\p{Script=greek}", "\\p{Script=GREEK}", "\\p{Script=}", "\\p{IsGreek}", "\\p{gc=}",
      "\\p{Block=Greek}",
      "\\p{Alpha=Y}", "[\\p{Nope}]",
    ])
  func refused(source: String) {
    #expect(PatternProgram(source) == nil)
  }
}
