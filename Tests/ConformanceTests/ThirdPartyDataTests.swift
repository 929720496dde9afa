import TestSupport
import Testing

@Suite("Third-party data that tests read")
struct ThirdPartyDataTests {
  @Test(
    "is there in continuous integration, so that no test of it is skipped",
    .enabled(if: ThirdPartyData.isRequired, "the environment has no `CI`"),
    arguments: ThirdPartyData.allCases)
  func exists(_ data: ThirdPartyData) { #expect(data.exists, "\(data.absence)") }
}
