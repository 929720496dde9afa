import TestSupport
import Testing

@Suite("Third-party data that tests read")
struct OutsideDataTests {
  @Test(
    "is there in continuous integration, so that no test of it is skipped",
    .enabled(if: OutsideData.isRequired, "the environment has no `CI`"),
    arguments: OutsideData.allCases)
  func exists(_ data: OutsideData) { #expect(data.exists, "\(data.absence)") }
}
