import TestSupport
import Testing

@Suite(
  "The Mustache specification's own tests",
  .enabled(
    if: SpecificationSuite.data.isTested, "\(SpecificationSuite.data.absence)"))
struct SpecificationTests {
  @Test("Each test passes, or is refused as the table of inapplicable tests requires")
  func everyTest() throws {
    for test in try SpecificationSuite.tests() {
      let expected = InapplicableSpecificationTests.outcomes[test.identity]
      #expect(
        try SpecificationOutcome(of: test) == expected ?? .rendered(test.expected),
        "\(test.identity)")
    }
  }

  @Test("All tests are included: 194 in nine files, of which 49 do not apply")
  func counts() throws {
    let tests = try SpecificationSuite.tests()
    #expect(tests.count == 194)
    let present = Set(tests.map(\.identity))
    #expect(InapplicableSpecificationTests.outcomes.count == 49)
    #expect(InapplicableSpecificationTests.outcomes.keys.allSatisfy(present.contains))
  }
}
