import CLibYAML

/// The properties of a string that determine how YAML can write it.
struct TextSurvey {
  private var hasLineBreak = false
  private var hasTab = false
  /// Whether a character must be escaped, or is a line break in YAML 1.1.
  private var needsEscape = false
  /// Whether the string contains `: ` or ` #`, which would end a plain scalar.
  private var hasDelimiter = false
  /// Whether the last nonempty line contains a visible character.
  private var endsVisibly = false
  private let first: UInt8?
  private let last: UInt8?
  private(set) var lineBreaksAtEnd = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    first = text.first
    last = text.last
    var previous: UInt8 = 0
    for (position, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): hasLineBreak = true
      case UInt8(ascii: "\t"): hasTab = true
      case UInt8(ascii: " "): if previous == UInt8(ascii: ":") { hasDelimiter = true }
      case UInt8(ascii: "#"): if previous == UInt8(ascii: " ") { hasDelimiter = true }
      case ..<0x20, 0x7F: needsEscape = true
      case 0xC2, 0xE2, 0xEF:
        if text.escapedWidth(at: position) > 1 { needsEscape = true }
      default: break
      }
      previous = byte
    }
    guard hasLineBreak else { return }
    let content = text.reversed().drop { $0 == UInt8(ascii: "\n") }
    lineBreaksAtEnd = text.count - content.count
    let end = content.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    endsVisibly = end != nil && end != UInt8(ascii: "\n")
  }

  /// Whether a literal block reads back as exactly this string.
  ///
  /// A trailing line of spaces would also read back, but the spaces are invisible to readers.
  var fitsLiteral: Bool { hasLineBreak && !needsEscape && endsVisibly }

  /// Whether a parser could read the beginning of the string as indentation.
  var needsIndentationWidth: Bool {
    first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || first == UInt8(ascii: "\n")
  }

  /// Whether the string can be written in single quotes, on one line.
  var fitsSingleQuotes: Bool { !needsEscape && !hasLineBreak && !hasTab }

  /// Whether the string reads back as a string without quotes, also with a YAML 1.1 parser.
  ///
  /// - Parameter text: The surveyed string.
  func fitsPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first, let last, fitsSingleQuotes, !hasDelimiter else { return false }
    guard first != UInt8(ascii: " "), last != UInt8(ascii: " "), last != UInt8(ascii: ":") else {
      return false
    }
    return !Self.isIndicator(first)
      && !(first == UInt8(ascii: "-") && (text.count == 1 || text[1] == UInt8(ascii: " ")))
      && !text.starts(with: "---".utf8) && !text.starts(with: "...".utf8)
      && clibyaml_plain_kind(text.baseAddress, text.count) == Node.Kind.string.rawValue
      && !OlderYAML.readsOtherwise(text)
  }

  /// Whether a plain scalar cannot, or should not, begin with the character.
  ///
  /// `?` and `:` are allowed before most characters, but some parsers read `:name` as a symbol.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
