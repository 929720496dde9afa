import Diagnostics
import DocumentTree
import Foundation
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWritingTests {
  private func json(_ text: String) throws -> String {
    String(decoding: try tree(text).root.json(), as: UTF8.self)
  }

  @Test("Levels are indented by two spaces, keys keep their order and become strings")
  func layout() throws {
    #expect(
      try json("b: [1, {c: d}, [], {}]\n200: ~\nyes: TRUE\n? a\n:\n") == """
        {
          "b": [
            1,
            {
              "c": "d"
            },
            [],
            {}
          ],
          "200": null,
          "yes": true,
          "a": null
        }

        """)
  }

  @Test(
    "Numbers stay as they are written if that is valid JSON",
    arguments: [
      ("1", "1"), ("-1.50", "-1.50"), ("1e400", "1e400"), ("+1", "1"), ("007", "7"), ("-0", "-0"),
      (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1"), ("1.E+3", "1000"), ("1.0E+3", "1.0E+3"),
      ("0o17", "15"),
      ("0x1F", "31"), ("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695"), ("0x0", "0"),
      ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
  func numbers(yaml: String, expected: String) throws {
    #expect(try json(yaml) == expected + "\n")
  }

  @Test(
    "A number that JSON cannot express is an error with its location", arguments: [".inf", ".NaN"])
  func infinity(number: String) throws {
    let root = try tree("a:\n  - \(number)").root
    let error = #expect(throws: Diagnostic.self) { try root.json() }
    #expect(error?.code == .jsonNumber)
    #expect(error?.location?.description == "spec.yaml:2:5")
  }

  @Test("Foundation parses the output for all strings")
  func texts() throws {
    let texts = ["\"\\/\u{0}\u{1F}\u{7F}\u{85}", "\r\n\t\u{8}\u{C}", "é😀\u{2028}\u{FFFF}", ""]
    let value = TreeValue.mapping(
      texts.map { .init(key: scalar($0), value: string($0)) }, location)
    let bytes = try Tree(value).root.json()
    let read = try JSONDecoder().decode([String: String].self, from: Data(bytes))
    #expect(read == Dictionary(uniqueKeysWithValues: texts.map { ($0, $0) }))
  }

  @Test(
    "Every JSON document of the corpus reads back as the same tree",
    .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"))
  func corpus() throws {
    for file in ThirdPartyData.documents.files() where file.hasSuffix(".json") {
      let source = Source(file: file, bytes: try ThirdPartyData.documents.bytes(file))
      let tree = try Tree.parse(source)
      #expect(try readsBack(tree, from: tree.root.json()), "\(file)")
    }
  }
}
