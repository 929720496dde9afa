import Diagnostics
import DocumentTree
import TestSupport
import Testing

@Suite("Round trips through YAML")
struct YAMLRoundTripTests {
  private static let pieces = [
    "", "a", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "#", " #", ":", ": ", "- ", "-", "? ",
    "? a",
    "'", "\"", "\\", "{", "}", "[", "]", ",", "&a", "*a", "!", "|", ">", "%", "@", "`", "---",
    "...",
    "no", "1", "0o17", "1_000", "~", "<<", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}",
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFF}", "é", "😀", "e\u{301}", "\u{E000}", "\u{10FFFF}",
    String(repeating: "long ", count: 300),
  ]

  @Test("A scalar reads back between two others, as a value, a key, an element or alone")
  func texts() throws {
    var failures: [String] = []
    for first in Self.pieces {
      for second in Self.pieces {
        for third in ["", "a", " ", "\n a\n"] {
          let text = first + second + third
          if try !readsBack(Tree(string(text))) {
            failures.append("alone: \(text.debugDescription)")
          }
          if try !readsBack(Self.nested(text)) { failures.append(text.debugDescription) }
        }
      }
    }
    #expect(failures == [])
  }

  /// A document with the string in every position that a string can have.
  private static func nested(_ text: String) -> Tree {
    let key = scalar(text)
    let inner = TreeValue.mapping(
      [.init(key: key, value: string(text)), .init(key: scalar("\(text)2"), value: string("z"))],
      location)
    let sequence = TreeValue.sequence(
      [string(text), inner, .sequence([string(text), inner], location), string(text)], location)
    return Tree(
      .mapping(
        [
          .init(key: key, value: inner), .init(key: scalar("\(text)3"), value: sequence),
          .init(key: scalar("last\(text)"), value: string(text)),
        ], location))
  }

  @Test(
    "Every valid case of the YAML test suite reads back as the same tree",
    .enabled(if: YAMLSuite.data.isTested, "\(YAMLSuite.data.absence)"))
  func suite() throws {
    var count = 0
    for name in YAMLSuite.names() where !YAMLSuite.has("error", name) {
      let source = Source(file: name, bytes: try YAMLSuite.bytes("in.yaml", name))
      guard let tree = try? Tree.parse(source) else { continue }
      count += 1
      #expect(try readsBack(tree), "\(name)")
    }
    #expect(count > 200)
  }

  @Test(
    "Every document of the corpus reads back as the same tree",
    .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"))
  func corpus() throws {
    var count = 0
    for file in ThirdPartyData.documents.files()
    where [".yaml", ".yml", ".json"].contains(where: file.hasSuffix) {
      let source = Source(file: file, bytes: try ThirdPartyData.documents.bytes(file))
      guard let tree = try? Tree.parse(source) else { continue }
      count += 1
      #expect(try readsBack(tree), "\(file)")
    }
    #expect(count > 1500)
  }

  @Test("Written YAML is written the same again")
  func stable() throws {
    let text = "a: 'yes'\nb: |2\n    x\n\n  y\nc:\n  - - 'no'\n    - d: {}\n"
    #expect(try written(text) == text)
  }
}
