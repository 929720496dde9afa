import DocumentTree
import Testing

@Suite("Reading JSON")
struct JSONDocumentTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String

    init(_ testDescription: String, _ text: String) {
      self.testDescription = testDescription
      self.text = text
    }
  }

  private static let longKey = String(repeating: "k", count: 5000)

  @Test(
    "JSON that YAML does not allow is read",
    arguments: [
      Case("surrogate pairs", #"{"a": "\ud83d\ude00 x \uD83D\uDE00", "\ud83d\ude00": 1}"#),
      Case("a surrogate pair behind a backslash", #"["\\ud83d\\ude00", "\\\ud83d\ude00", "\\\\"]"#),
      Case("escaped slashes", #"{"\/a\/b": "\/\b\f\n\r\t\"\\\u0000"}"#),
      Case("tabs as white space", "{\n\t\"a\":\t1,\n\t\"b\":\t[\t2\t]\n}\t"),
      Case("a tab before the first brace", "\t{\"a\": 1}"),
      Case("a very long key", #"{"\#(longKey)": {"x": [1, "\u00e9\ud83d\ude00"]}, "b": null}"#),
      Case("a colon on the next line", "{\"a\"\n:\n1, \"b\" :2}"),
      Case(
        "control characters that JSON does not mind", "[\"\u{7F}\u{80}\u{9F}\u{FEFF}\u{FFFE}\"]"),
      Case("line separators", "[\"a \u{2028} b \u{2029} c \u{85} d\"]"),
      Case("no spaces", #"{"a":1,"b":[true,false,null],"c":{"d":-1.5e3}}"#),
      Case("private characters", "[\"\u{E000}\u{E040}\u{F8FF}\u{7F}\"]"),
      Case("an empty key", #"{"": {"": []}}"#),
    ])
  func values(_ example: Case) throws {
    let root = try tree(example.text, file: "spec.json").root
    #expect(PlainValue(root) == (try PlainValue.json(Array(example.text.utf8))))
  }

  @Test(
    "Escapes of private characters are read beside characters that YAML reads differently",
    arguments: [
      #"\uE000"#, #"\ue022"#, #"\uE026"#, #"\uE027"#, #"\uE03F"#, #"\U0000E005"#, #"\uE9c8"#,
    ])
  func privateEscapes(escape: String) throws {
    let root = try tree("a: \"\u{2028}\"\nb: \"\(escape) and more text\"\n").root
    let scalar = try #require(UInt32(escape.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init))
    #expect(root["a"]?.text == "\u{2028}")
    #expect(root["b"]?.text == "\(scalar) and more text")
  }

  @Test("Columns count the document's characters, not those of decoded escapes")
  func columns() throws {
    let root = try tree(#"{"😀": "\ud83d\ude00", "b": 1}"#).root
    #expect(root["😀"]?.text == "😀")
    #expect(root["😀"]?.location.column == 7)
    #expect(root["b"]?.location.column == 28)
    let long = try tree("{\"\(Self.longKey)\": 1,\n \"é\": [\"😀\", 2]}").root
    #expect(long["é"]?.element(at: 1)?.location.line == 2)
    #expect(long["é"]?.element(at: 1)?.location.column == 13)
  }

  @Test("A backslash outside of double quotes is literal")
  func backslashes() throws {
    let root = try tree(
      #"""
      plain: \ud83d\ude00
      single: '\ud83d\ude00'
      literal: |-
        \ud83d\ude00
      double: "\ud83d\ude00"
      """#
    ).root
    let texts = root.entries.map(\.value.text)
    let written = #"\ud83d\ude00"#
    #expect(texts == [written, written, written, "😀"])
  }

  @Test(
    "Invalid JSON is refused where libyaml stops, after a long key too",
    arguments: [
      (#"{"a": 1 "b": 2}"#, "1:12 yaml-syntax"),
      (#"{"a": "x}"#, "1:10 yaml-syntax"),
      (#"{"a": 1, "a": 2}"#, "1:10 duplicate-key"),
      ("{\"\(longKey)\": 1, \"b\": 2, \"b\": 3}", "1:5017 duplicate-key"),
    ])
  func errors(text: String, expected: String) {
    #expect(refusal(text) == expected)
  }
}
