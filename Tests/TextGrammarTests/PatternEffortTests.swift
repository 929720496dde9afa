import Testing
import TextGrammar

@Suite("Time for matching regular expressions")
struct PatternEffortTests {
  private func search(
    _ source: String, _ text: String, limit: Int = PatternProgram.ordinaryLimit
  ) throws -> PatternExpression.Search {
    guard case .expression(let expression) = PatternProgram(source) else {
      throw Unexpected(source: source)
    }
    return expression.search(text, limit: limit)
  }

  private struct Unexpected: Error {
    var source: String
  }

  @Test(
    "The time is linear in the text, for any expression",
    arguments: [
      ("^(a+)+$", "a", "!"), ("^(a|aa)+$", "a", "b"), ("^(a*)*$", "a", "!"), ("^(a|a)*$", "a", "!"),
      ("^(([a-z])+.)+[A-Z]([a-z])+$", "a", ""), ("(x+x+)+y", "x", ""), ("(.*)*=.*", "x", ""),
      ("^(.*?,){11}P", "1,", ""), ("(a?){30}a{30}b", "a", ""), (".*.*.*.*x", "a", ""),
      ("^(\\w+\\s?)*$", "word ", "!"), ("a*b", "a", ""), ("[a-z]{5,65535}1", "a", ""),
      (".*[ab]{3,500}[bc]{2,900}1", "b", ""), ("(?=.*x)(?=.*y)a", "a", ""), ("(?<=x.*)b", "b", ""),
      ("(?:(?!.*x)a)*(?<!a*)b", "a", ""), ("^(?:(?:(?:é+)+)+)+$", "é", "!"),
      ("(?:é|[^a])*?a", "é", ""),
    ])
  func linear(source: String, part: String, end: String) throws {
    let short = try search(source, String(repeating: part, count: 500) + end)
    let long = try search(source, String(repeating: part, count: 2000) + end)
    #expect(short.outcome == .notFound)
    #expect(long.outcome == .notFound)
    #expect(long.steps < 5 * short.steps, "\(short.steps), then \(long.steps)")
  }

  @Test(
    "Each code point takes a constant number of steps if the next one decides",
    arguments: [
      ("^[a-z0-9_-]{1,64}$", "some-name_of-20-chars"), ("^\\d{4}-\\d{2}-\\d{2}$", "2026-11-27"),
      (
        "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "123e4567-e89b-12d3-a456-426614174000"
      ),
      ("^https?://[^\\s/$.?#].[^\\s]*$", "https://example.com/some/path?query=1"),
      ("^(draft|published|archived)$", "archived"), ("^(?!-)[a-z0-9-]{1,63}(?<!-)$", "bucket-17"),
      ("^([a-z]+\\.)*[A-Z]+$", "com.example.foo.BAR"),
      ("foo[0-9]+", "something that has foo12 in it"),
    ])
  func direct(source: String, text: String) throws {
    let search = try search(source, text)
    #expect(search.outcome == .found)
    #expect(search.steps <= 2 * text.utf8.count)
  }

  @Test("The time for a counted repetition does not depend on the count")
  func counted() throws {
    let text = String(repeating: "a", count: 60_000)
    let search = try search("^[a-z]{0,65535}$", text)
    #expect(search.outcome == .found)
    #expect(search.steps < 60_100)
    #expect(try self.search("^[a-z]{0,59999}$", text).outcome == .notFound)
  }

  @Test(
    "Matching that would take too long is undecided",
    arguments: [
      ("^(a+)+\\1$", String(repeating: "a", count: 60) + "!"),
      ("(a*)*\\1b", String(repeating: "a", count: 5000)),
      ("^(?:(a)|b|ab)*\\1c$", String(repeating: "ab", count: 5000)),
      ("[\\p{sc=Greek}\\p{sc=Latin}]+(a)\\1", String(repeating: "α", count: 20_000)),
    ])
  func limited(source: String, text: String) throws {
    let search = try search(source, text, limit: 1_000_000)
    #expect(search.outcome == .undecided)
    // A step that has begun is completed.
    #expect(search.steps < 1_100_000)
    let program = try #require(PatternProgram(source))
    #expect(program.matches(text, stepLimit: 100_000) == nil)
    #expect(program.outcome(of: text, limit: 100_000) == .undecided)
  }

  @Test(
    "An unreasonably large expression is not compiled",
    arguments: [
      "(((a{1,1000}b){1,1000}){1,1000})", "((((){1000}){1000}){1000}){1000}", "(?:ab){0,99999999}",
      String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000),
      String(repeating: "(?=", count: 10_000) + String(repeating: ")*", count: 10_000),
      String(repeating: "(?:", count: 10_000), String(repeating: "a.", count: 1_000_000),
      String(repeating: "(a)?", count: 10_000) + "\\1",
    ])
  func excessive(source: String) throws {
    let program = try #require(PatternProgram(source))
    #expect(program.outcome(of: "a") == .undecided)
    #expect(program.matches("a", stepLimit: 100_000) == nil)
    #expect(program.matches("a"))
  }

  @Test(
    "The time is limited for expressions of any shape",
    arguments: [
      ("^(a{1,100}){1,100}$", true), ("^(((a{1,10}){1,10}){1,10})$", true),
      (String(repeating: "(?:", count: 32) + "a" + String(repeating: ")+", count: 32), true),
      (String(repeating: "(?=", count: 32) + "a" + String(repeating: ")", count: 32), true),
      (String(repeating: "[", count: 60_000) + "]", false),
      ("a|" + String(repeating: "b|", count: 5000), true),
      ("^[" + String(repeating: "ab", count: 30_000) + "]{2,}$", true),
      (String(repeating: "{", count: 10_000), false),
      (String(repeating: "\\p{sc=Han}", count: 5000), false),
      ("((a|b|" + String(repeating: "c|", count: 500) + "d)x){0,100}", true),
    ])
  func bounded(source: String, isFound: Bool) throws {
    let text = String(repeating: "a", count: 1000)
    let search = try search(source, text)
    #expect(search.outcome == (isFound ? .found : .notFound))
    #expect(search.steps < 2_000_000)
  }

  @Test("The time for a megabyte is limited")
  func megabyte() throws {
    let text = String(repeating: "ab", count: 500_000)
    #expect(try search("^(?:[a-z]{2})*$", text).outcome == .found)
    #expect(try search("^[\\s\\S]*$", text).outcome == .found)
    #expect(try search("^(a|b)+$", text).steps < 1_000_100)
  }
}
