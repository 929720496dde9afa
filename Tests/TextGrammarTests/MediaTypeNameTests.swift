import Testing
import TextGrammar

@Suite("Media types")
struct MediaTypeNameTests {
  @Test(
    "Equivalent names are equal",
    arguments: [
      ("application/json", "Application/JSON"),
      ("text/html; charset=utf-8", "text/html;charset=UTF-8"),
      ("multipart/mixed; a=1; b=2", "multipart/mixed; b=2; a=1"),
    ])
  func equality(one: String, other: String) {
    #expect(MediaTypeName(one) == MediaTypeName(other))
  }

  @Test("A name has a type, a subtype and parameters")
  func parts() {
    let name = MediaTypeName("Application/Problem+JSON; Charset=utf-8")
    #expect(name.type == "application")
    #expect(name.subtype == "problem+json")
    #expect(name.parameters == ["charset=utf-8"])
    #expect(name.essence == "application/problem+json")
  }

  @Test(
    "JSON is recognized",
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
    "A range represents several media types",
    arguments: [
      ("*/*", true), ("image/*", true), ("application/*+json", true), ("image/png", false),
    ])
  func ranges(name: String, isRange: Bool) {
    #expect(MediaTypeName(name).isRange == isRange)
  }

  @Test(
    "A range includes more specific names",
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
