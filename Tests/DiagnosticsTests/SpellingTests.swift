import Diagnostics
import Testing

@Suite("The word that was meant")
struct SpellingTests {
  @Test(
    "is the nearest one, where it is near enough to be a slip",
    arguments: [
      ("nmae", "name"), ("valeu", "value"), ("tpye", "type"), ("colour", "color"), ("nam", "name"),
      ("names", "name"), ("path", nil), ("emission", nil),
    ] as [(String, String?)])
  func nearest(_ word: String, _ meant: String?) {
    #expect(
      Spelling.nearest(to: word, among: ["name", "value", "type", "color", "operation"]) == meant)
  }
}
