import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Checks")
struct CheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var expected: [String]
    var check: @Sendable (inout ValidationReport) -> Void

    init(_ expected: String..., check: @escaping @Sendable (inout ValidationReport) -> Void) {
      self.expected = expected
      self.check = check
    }

    var testDescription: String { expected.joined(separator: "; ") }
  }

  @Test(
    "A check reports all violations, and nothing else",
    arguments: [
      Case { $0.check(1, in: 1...5, at: "n") },
      Case { $0.check(5, in: 1...5, at: "n") },
      Case { $0.check(Optional<Int>.none, in: 1...5, at: "n") },
      Case("/n: 0 is less than the minimum, 1") { $0.check(0, in: 1...5, at: "n") },
      Case("/n: 6 is greater than the maximum, 5") { $0.check(6, in: 1...5, at: "n") },
      Case("/n: 0 is less than the minimum, 1") { $0.check(0, in: 1..., at: "n") },
      Case("/n: 6 is greater than the maximum, 5") { $0.check(6, in: ...5, at: "n") },
      Case("/n: 5 is not less than 5") { $0.check(5, in: 1..<5, at: "n") },
      Case("/n: 5 is not less than 5") { $0.check(5, in: ..<5, at: "n") },
      Case("/n: 1.5 is greater than the maximum, 1") { $0.check(1.5, in: 0.0...1, at: "n") },
      Case("/n: nan is not within the range") { $0.check(Double.nan, in: 0.0...1, at: "n") },
      Case { $0.check(0.1, greaterThan: 0, at: "n") },
      Case("/n: 0 is not greater than 0") { $0.check(0.0, greaterThan: 0, at: "n") },
      Case("/n: 1 is not less than 1") { $0.check(1, lessThan: 1, at: "n") },
      Case { $0.check(15, multipleOf: 5, at: "n") },
      Case { $0.check(tag: "a", oneOf: ["b", "a"], at: "n") },
      Case { $0.check(tag: String?.none, oneOf: ["b"], at: "n") },
      Case(#"/n: "a" is not the value of this variant, "b" or "c""#) {
        $0.check(tag: "a", oneOf: ["b", "c"], at: "n")
      },
      Case { $0.check(tag: JobCreate.RevisionType?.some("a"), oneOf: ["a"], at: "n") },
      Case(#"/n: "a" is not the value of this variant, "b""#) {
        $0.check(tag: JobCreate.RevisionType?.some("a"), oneOf: ["b"], at: "n")
      },
      Case("/n: 16 is not a multiple of 5") { $0.check(16, multipleOf: 5, at: "n") },
      Case("/n: 0.07 is not a multiple of 0.05") { $0.check(0.07, multipleOf: 0.05, at: "n") },
      Case { $0.check(lengthOf: "abc", in: 3...5, at: "n") },
      Case(#"/n: "ab" is shorter than the minimum length, 3"#) {
        $0.check(lengthOf: "ab", in: 3...5, at: "n")
      },
      Case(#"/n: "abcdef" is longer than the maximum length, 5"#) {
        $0.check(lengthOf: "abcdef", in: 3...5, at: "n")
      },
      // Lengths count Unicode scalars, regardless of the number of bytes and characters.
      Case { $0.check(lengthOf: "😀", in: 1...1, at: "n") },
      Case("/n: \"e\u{301}\" is longer than the maximum length, 1") {
        $0.check(lengthOf: "e\u{301}", in: ...1, at: "n")
      },
      Case { $0.check(countOf: [1], in: 1..., at: "n") },
      Case("/n: has 0 items; at least 1 is needed") {
        $0.check(countOf: [Int](), in: 1..., at: "n")
      },
      Case("/n: has 3 items; at most 2 are allowed") {
        $0.check(countOf: [1, 2, 3], in: ...2, at: "n")
      },
      Case("/n: has 1 property; at least 2 are needed") {
        $0.check(countOf: ["a": 1], in: 2..., at: "n")
      },
      Case { $0.check(uniquenessOf: [1, 2, 3], at: "n") },
      Case("/n: items 0 and 3 are equal") { $0.check(uniquenessOf: [1, 2, 3, 1], at: "n") },
      Case("/n: items 5 and 30 are equal") {
        $0.check(uniquenessOf: Array(0..<30) + [5], at: "n")
      },
      // Strings in JSON are compared scalar by scalar, unlike in Swift.
      Case { $0.check(uniquenessOf: ["\u{e9}", "e\u{301}"], at: "n") },
      Case("/n: items 0 and 2 are equal") {
        $0.check(uniquenessOf: ["\u{e9}", "e\u{301}", "\u{e9}"], at: "n")
      },
      Case("/n: items 1 and 22 are equal") {
        $0.check(
          uniquenessOf: ["\u{e9}", "e\u{301}"] + (0..<20).map(String.init) + ["e\u{301}"], at: "n")
      },
      Case { $0.check("databricks/x", matches: Pattern("^databricks/"), at: "n") },
      Case(#"/n: "x" does not match the pattern ^databricks/"#) {
        $0.check("x", matches: Pattern("^databricks/"), at: "n")
      },
      Case(#"/n: "me" is not an email address"#) { $0.check("me", format: .email, at: "n") },
      Case { $0.check(true, equals: true, at: "n") },
      Case("/n: false is not true") { $0.check(false, equals: true, at: "n") },
      Case { $0.check(2, oneOf: [1, 2], at: "n") },
      Case("/n: 3 is not one of the documented values") { $0.check(3, oneOf: [1, 2], at: "n") },
      Case { $0.require("a", at: "n") },
      Case("/n: is required") { $0.require(Optional<Int>.none, at: "n") },
      Case("/n: is required: For a reason.") {
        $0.require(Optional<Int>.none, at: "n", reason: "For a reason.")
      },
      Case("/n: One of both.") {
        $0.require(false, keyword: "anyOf", at: "n", reason: "One of both.")
      },
      Case("One of both.") { $0.require(false, keyword: "anyOf", reason: "One of both.") },
      Case("/a~1b~0c: 0 is less than the minimum, 1") { $0.check(0, in: 1..., at: "a/b~c") },
      Case("/: 0 is less than the minimum, 1") { $0.check(0, in: 1..., at: "") },
      // Nested values: records, arrays and dictionaries, at any depth.
      Case("/n/name: \"ab\" is shorter than the minimum length, 3") {
        $0.check(JobCreate.Child(name: "ab"), at: "n")
      },
      Case("/n/1/name: \"ab\" is shorter than the minimum length, 3") {
        $0.check([JobCreate.Child(name: "abc"), JobCreate.Child(name: "ab")], at: "n")
      },
      Case("/n/k/0/name: \"ab\" is shorter than the minimum length, 3") {
        $0.check(["k": [JobCreate.Child(name: "ab")]], at: "n")
      },
      Case("/n/0: -1 is less than the minimum, 0", "/n/2: 101 is greater than the maximum, 100") {
        $0.checkEach([-1.0, 5, 101], at: "n") { report, score in report.check(score, in: 0...100) }
      },
      Case("/n/a: -1 is less than the minimum, 0", "/n/b: -2 is less than the minimum, 0") {
        $0.checkEach(["b": -2, "a": -1, "c": 3], at: "n") { report, score in
          report.check(score, in: 0...)
        }
      },
      Case("/n/0/1: 3 is less than the minimum, 5") {
        $0.checkEach([[5, 3]], at: "n") { report, row in
          report.checkEach(row) { report, value in report.check(value, in: 5...) }
        }
      },
      Case("/2: 3 is less than the minimum, 5") {
        $0.checkEach([3, 5], from: 2) { report, value in report.check(value, in: 5...) }
      },
      // Sensitive values are never shown, at any depth.
      Case("/n: the value is shorter than the minimum length, 8") {
        $0.check(lengthOf: "hunter2", in: 8..., at: "n", isSensitive: true)
      },
      Case("/n/0/name: the value is shorter than the minimum length, 3") {
        $0.check([JobCreate.Child(name: "ab")], at: "n", isSensitive: true)
      },
    ])
  func checks(test: Case) {
    var report = ValidationReport()
    test.check(&report)
    #expect(report.violations.map(\.description) == test.expected)
  }

  @Test("A violation has the location, the keyword, the limit and the value")
  func parts() {
    var report = ValidationReport()
    report.check(20_001, in: 1...20_000, at: "n")
    report.check(lengthOf: String(repeating: "x", count: 100), in: ...5, at: "s")
    report.check(lengthOf: "hunter2", in: 8..., at: "p", isSensitive: true)
    #expect(report.violations[0].location == "/n")
    #expect(report.violations[0].keyword == "maximum")
    #expect(report.violations[0].limit == "20000")
    #expect(report.violations[0].value == "20001")
    #expect(report.violations[0].message == "20001 is greater than the maximum, 20000")
    #expect(report.violations[1].value == "\"" + String(repeating: "x", count: 64) + "…\"")
    #expect(report.violations[2].value == nil)
  }

  @Test("A message contains no bidirectional controls and no line breaks")
  func disguise() {
    var report = ValidationReport()
    report.check(lengthOf: "a\u{202E}b\nc", in: 9..., at: "n")
    #expect(
      report.violations[0].description
        == #"/n: "a\u{202E}b\nc" is shorter than the minimum length, 9"#)
  }

  @Test("Checks of formats can be disabled")
  func formats() {
    var report = ValidationReport(options: ValidationOptions(checksFormats: false))
    report.check("me", format: .email, at: "n")
    #expect(report.violations.isEmpty)
  }

  @Test("The error for a value has one line for each violation")
  func errors() {
    let job = JobCreate(specID: UUID(), numberOfSamples: 0, revisionTypes: [], scores: [0.07, 101])
    let error = #expect(throws: ValidationError.self) { try job.validate() }
    #expect(
      error?.localizedDescription == """
        /number_of_samples: 0 is less than the minimum, 1
        /revision_types: has 0 items; at least 1 is needed
        /scores/0: 0.07 is not a multiple of 0.05
        /scores/1: 101 is greater than the maximum, 100
        /revision_types: Revisions need a model.
        """)
  }
}
