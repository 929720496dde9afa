import TextGrammar

/// Parses the text of a paragraph: code, links, tags and character references. Everything else
/// stays as it is.
struct InlineReader {
  private let bytes: [UInt8]
  private let context: PageContext
  private var index = 0
  /// The beginning of the Markdown that is not yet in a token.
  private var begin = 0
  private var tokens: [InlineToken] = []
  /// Brackets that may begin a link: the index of the token, and the index in the text.
  private var brackets: [(token: Int, text: Int, isImage: Bool)] = []
  /// The end markers that do not occur in the rest of the text, so that they are searched for only
  /// once.
  private var missing: Set<String> = []

  static func read(_ text: String, _ context: PageContext) -> [InlineToken] {
    var reader = InlineReader(text, context)
    reader.readAll()
    return reader.tokens
  }

  private init(_ text: String, _ context: PageContext) {
    bytes = Array(text.utf8)
    self.context = context
  }

  private mutating func readAll() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): readBackslash()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "&"): readEntity()
      case UInt8(ascii: "["): openBracket(isImage: false)
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        openBracket(isImage: true)
      case UInt8(ascii: "]"): closeBracket()
      case ASCII.newline: readNewline()
      default: index += 1
      }
    }
    endMarkdown()
  }

  // MARK: Tokens

  /// Creates a token from the Markdown up to this position.
  private mutating func endMarkdown(before end: Int? = nil) {
    let end = end ?? index
    if begin < end {
      tokens.append(.inline(.markdown(String(decoding: bytes[begin..<end], as: UTF8.self))))
    }
    begin = index
  }

  private mutating func append(_ token: InlineToken, upTo end: Int) {
    endMarkdown()
    tokens.append(token)
    index = end
    begin = end
  }

  private mutating func appendLiteral(_ text: String, upTo end: Int) {
    append(.inline(.literal(text)), upTo: end)
  }

  // MARK: Special characters

  private mutating func readBackslash() {
    guard index + 1 < bytes.count else {
      index += 1
      return
    }
    let next = bytes[index + 1]
    if next == ASCII.newline {
      append(.inline(.lineBreak), upTo: index + 2)
    } else if ASCII.isPunctuation(next) {
      appendLiteral(String(decoding: [next], as: UTF8.self), upTo: index + 2)
    } else {
      index += 1
    }
  }

  private mutating func readNewline() {
    var end = index + 1
    while end < bytes.count, ASCII.isSpace(bytes[end]) {
      if bytes[end] == ASCII.newline {
        while end < bytes.count, ASCII.isSpace(bytes[end]) { end += 1 }
        append(.paragraphBreak, upTo: end)
        return
      }
      end += 1
    }
    var spaces = 0
    while index > begin + spaces, bytes[index - spaces - 1] == 0x20 { spaces += 1 }
    endMarkdown(before: index - spaces)
    tokens.append(.inline(spaces >= 2 ? .lineBreak : .softBreak))
    index = end
    begin = end
  }

  private mutating func readCode() {
    let count = run(at: index)
    let end = "`" + String(count)
    guard !missing.contains(end) else {
      index += count
      return
    }
    var search = index + count
    while search < bytes.count {
      guard bytes[search] == UInt8(ascii: "`") else {
        search += 1
        continue
      }
      let length = run(at: search)
      if length == count {
        let content = String(decoding: bytes[(index + count)..<search], as: UTF8.self)
        append(.inline(.code(Self.codeContent(content))), upTo: search + count)
        return
      }
      search += length
    }
    missing.insert(end)
    index += count
  }

  private func run(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  private static func codeContent(_ text: String) -> String {
    guard text.utf8.first == 0x20 || text.contains(sign: "\n") else { return text }
    let line = text.replacing("\n", with: " ")
    guard line.hasPrefix(" "), line.hasSuffix(" "), line.contains(where: { $0 != " " }) else {
      return line
    }
    return String(line.dropFirst().dropLast())
  }

  private mutating func readEntity() {
    guard let (text, end) = HTMLEntities.read(bytes, at: index) else {
      index += 1
      return
    }
    appendLiteral(text, upTo: end)
  }

  private mutating func readAngle() {
    var end = index
    if let tag = HTMLTag(bytes, at: index, end: &end), context.isMarkup(tag) {
      if tag.element.isRaw, !tag.isEnd {
        readRaw(tag, from: end)
      } else {
        append(tag.isEnd ? .close(tag) : .open(tag), upTo: end)
      }
    } else if bytes[index...].starts(with: "<!--".utf8) {
      guard let close = find("-->", from: index + 4) else {
        appendLiteral("<", upTo: index + 1)
        return
      }
      endMarkdown()
      index = close + 3
      begin = index
    } else if let (address, end) = Address.automatic(bytes, at: index) {
      append(.link([.inline(.literal(address.text))], destination: address.destination), upTo: end)
    } else {
      appendLiteral("<", upTo: index + 1)
    }
  }

  /// Parses an element whose content is not Markdown.
  private mutating func readRaw(_ tag: HTMLTag, from start: Int) {
    guard let close = find("</" + tag.name, from: start) else {
      append(.open(tag), upTo: start)
      return
    }
    var end = close
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    let content = RawContent.text(bytes[start..<close])
    switch tag.element {
    case .preformatted: append(.preformatted(content), upTo: min(end + 1, bytes.count))
    case .code:
      let words = content.onOneLine
      append(.inline(.code(words)), upTo: min(end + 1, bytes.count))
    default:
      endMarkdown()
      index = min(end + 1, bytes.count)
      begin = index
    }
  }

  /// The index of an ASCII string, case-insensitive.
  private mutating func find(_ text: String, from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    let wanted = Array(text.utf8)
    var search = start
    while search + wanted.count <= bytes.count {
      if bytes[search] == wanted[0],
        zip(bytes[search...], wanted).allSatisfy({
          $0 == $1 || ASCII.isLetter($1) && $0 | 0x20 == $1
        })
      {
        return search
      }
      search += 1
    }
    missing.insert(text)
    return nil
  }

  // MARK: Links

  private mutating func openBracket(isImage: Bool) {
    endMarkdown()
    brackets.append((tokens.count, index, isImage))
    index += isImage ? 2 : 1
    // The bracket is a separate token, which a link can replace.
    endMarkdown()
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else {
      index += 1
      return
    }
    let label = bytes[(bracket.text + (bracket.isImage ? 2 : 1))..<index]
    guard let target = Address.target(bytes, behind: index + 1, label: label, context.definitions)
    else {
      index += 1
      return
    }
    endMarkdown()
    let words = Array(tokens[(bracket.token + 1)...])
    tokens.removeSubrange(bracket.token...)
    tokens.append(
      bracket.isImage
        ? .image(words: words, destination: target.destination)
        : .link(words, destination: target.destination))
    index = target.end
    begin = target.end
  }
}
