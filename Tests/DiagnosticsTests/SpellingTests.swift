import Diagnostics
import Testing

@Suite("Spelling suggestions")
struct SpellingTests {
  @Test(
    "The suggestion is the nearest candidate that a typo could have changed",
    arguments: [
      ("nmae", "name"), ("valeu", "value"), ("tpye", "type"), ("colour", "color"), ("nam", "name"),
      ("names", "name"), ("path", nil), ("emission", nil),
    ] as [(String, String?)])
  func nearest(_ word: String, _ meant: String?) {
    #expect(
      Spelling.nearest(to: word, among: ["name", "value", "type", "color", "operation"]) == meant)
  }
}
