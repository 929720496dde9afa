import Diagnostics
import DocumentTree
import Testing

@Suite("Refused documents")
struct RefusalTests {
  @Test(
    "The error has a location and a stable code",
    arguments: [
      ("", "1:1 empty-document"),
      ("# only\n# comments\n", "3:1 empty-document"),
      ("a: 1\n---\nb: 2\n", "2:1 multiple-documents"),
      ("a: 1\nb: 2\na: 3", "3:1 duplicate-key"),
      ("responses:\n  200: {}\n  \"200\": {}", "3:3 duplicate-key"),
      ("[a]: 1", "1:1 key-not-scalar"),
      ("? {a: b}\n: 1", "1:3 key-not-scalar"),
      ("a:\n\tb: 1", "2:1 tab-indentation"),
      ("a:\n  b: 1\n\tc: 2", "3:1 tab-indentation"),
      ("a: [1, 2", "2:1 yaml-syntax"),
      ("a: 'open\nb: 1\n", "3:1 yaml-syntax"),
      ("a: b: c", "1:5 yaml-syntax"),
      ("a: 1\n b: 2", "2:3 yaml-syntax"),
      ("a: @b", "1:4 yaml-syntax"),
      ("a: \"\\q\"", "1:5 yaml-syntax"),
      ("a: \"\\ud83d\"", "1:7 yaml-syntax"),
      ("a: \"\\ud83d\\u0041\"", "1:7 yaml-syntax"),
      ("a: b\u{0}c", "1:5 control-character"),
      ("é: b\u{7}c", "1:5 control-character"),
      ("a: b\u{7F}c", "1:4 control-character"),
    ])
  func codes(text: String, expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test(
    "Bytes that are not UTF-8 are refused with their location",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func encodings(bytes: [UInt8]) {
    #expect(refusal(Array("a: 1\nbé: ".utf8) + bytes) == "2:5 invalid-encoding")
  }

  @Test("UTF-16 is read with a byte order mark, and refused without one")
  func utf16() throws {
    let units = Array("a: é😀\nb: 2".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let root = try Tree.parse(Source(file: "spec.yaml", bytes: bytes)).root
      #expect(root["a"]?.text == "é😀")
      #expect(root["b"]?.location.line == 2)
    }
    #expect(refusal(little) == "1:2 control-character")
  }

  @Test(
    "The error has a hint",
    arguments: [
      ("a: 1\nb: 2\na: 3", "it was first given on line 1, column 1"),
      ("a:\n\tb: 1", "indent with spaces"),
      ("a: *b", "text that begins with `*` needs quotes"),
      ("a: `b`", "put the value in quotes"),
      ("a: 'x\n", "the closing quote is missing; what it belongs to begins on line 1"),
    ])
  func hints(text: String, hint: String) throws {
    let error = #expect(throws: Diagnostic.self) { try tree(text) }
    #expect(error?.hint == hint)
    #expect(error?.severity == .error)
    #expect(error?.location?.file == "spec.yaml")
  }

  @Test("A duplicate key is found in a large mapping too, with the line of the first one")
  func largeMapping() throws {
    let lines = (1...500).map { "key\($0): 1" } + ["key250: 2"]
    let error = #expect(throws: Diagnostic.self) { try tree(lines.joined(separator: "\n")) }
    #expect(error?.code == .duplicateKey)
    #expect(error?.message == "The key `key250` stands twice in this mapping")
    #expect(error?.location?.line == 501)
    #expect(error?.hint == "it was first given on line 250, column 1")
  }

  @Test(
    "100,000 levels of nesting are refused quickly, whatever they consist of",
    .timeLimit(.minutes(1)),
    arguments: ["[", "[\n", "{a: ", "{\"a\":", "- "])
  func nesting(opening: String) {
    #expect(refusal(String(repeating: opening, count: 100_000)).hasSuffix(" nesting-too-deep"))
  }

  @Test("512 levels of nesting are read")
  func deepEnough() throws {
    let brackets = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try tree(brackets).root.kind == .sequence)
    #expect(refusal("[" + brackets + "]") == "1:513 nesting-too-deep")
  }
}
