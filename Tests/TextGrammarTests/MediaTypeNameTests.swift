import Testing
import TextGrammar

@Suite("The name of a media type")
struct MediaTypeNameTests {
  @Test(
    "is equal to what means the same",
    arguments: [
      ("application/json", "Application/JSON"),
      ("text/html; charset=utf-8", "text/html;charset=UTF-8"),
      ("multipart/mixed; a=1; b=2", "multipart/mixed; b=2; a=1"),
    ])
  func equality(one: String, other: String) {
    #expect(MediaTypeName(one) == MediaTypeName(other))
  }

  @Test("has a type, a subtype and parameters")
  func parts() {
    let name = MediaTypeName("Application/Problem+JSON; Charset=utf-8")
    #expect(name.type == "application")
    #expect(name.subtype == "problem+json")
    #expect(name.parameters == ["charset=utf-8"])
    #expect(name.essence == "application/problem+json")
  }

  @Test(
    "reports JSON from what is none",
    arguments: [
      ("application/json", true), ("application/json; charset=utf-8", true), ("text/json", true),
      ("application/vnd.github+json", true), ("application/jsonl", false),
      ("application/json-seq", false), ("text/plain", false), ("json", false), ("", false),
      ("*/*", false),
    ])
  func json(name: String, isJSON: Bool) {
    #expect(MediaTypeName(name).isJSON == isJSON)
  }

  @Test(
    "may represent several",
    arguments: [
      ("*/*", true), ("image/*", true), ("application/*+json", true), ("image/png", false),
    ])
  func ranges(name: String, isRange: Bool) {
    #expect(MediaTypeName(name).isRange == isRange)
  }

  @Test(
    "is a form of a more general one",
    arguments: [
      ("application/problem+json", "application/json", true), ("image/png", "image/*", true),
      ("image/png", "*/*", true), ("application/json", "application/problem+json", false),
      ("application/json", "application/json; charset=utf-8", false),
      ("text/json", "application/json", false), ("image/png", "audio/*", false),
    ])
  func forms(name: String, other: String, isForm: Bool) {
    #expect(MediaTypeName(name).isForm(of: MediaTypeName(other)) == isForm)
  }
}
