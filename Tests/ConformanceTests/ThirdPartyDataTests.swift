import TestSupport
import Testing

@Suite("Third-party test data")
struct ThirdPartyDataTests {
  @Test(
    "The data exists in continuous integration, so that no test is skipped",
    .enabled(if: ThirdPartyData.isRequired, "the environment has no `CI`"),
    arguments: ThirdPartyData.allCases)
  func exists(_ data: ThirdPartyData) { #expect(data.exists, "\(data.absence)") }
}
