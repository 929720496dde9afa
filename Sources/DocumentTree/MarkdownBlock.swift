/// The OpenAPI document inside a Markdown page: the content of a fenced code block, tagged `yaml` or
/// `json`, with `openapi` or `swagger` among its top-level keys.
struct MarkdownBlock: Equatable {
  /// The byte range of the block's content in the page.
  var range: Range<Int>
  /// The line of the page, counted from 1, on which the block begins.
  var firstLine: Int

  private struct Fence {
    var indentation: Int
    var character: UInt8
    var length: Int
    var info: ArraySlice<UInt8>
  }

  private static let languages: Set<String> = ["yaml", "yml", "json"]
  private static let versions = ["openapi", "swagger"]

  /// Finds the first such block.
  ///
  /// - Returns: `nil` if there is none, or if such a key, or an overlay's, also occurs outside of
  ///   all blocks: then the bytes are a YAML document.
  init?(in bytes: [UInt8]) {
    var found: MarkdownBlock?
    var open: (fence: Fence, start: Int, firstLine: Int)?
    var hasKey = false
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let content = bytes[start..<end]
      line += 1
      if let (fence, blockStart, firstLine) = open {
        if Self.closes(fence, content) {
          if found == nil, hasKey, Self.isTagged(fence) {
            found = MarkdownBlock(range: blockStart..<start, firstLine: firstLine)
          }
          (open, hasKey) = (nil, false)
        } else if Self.isKey(in: Self.versions, content, indentation: fence.indentation) {
          hasKey = true
        }
      } else if let fence = Self.fence(content) {
        open = (fence, min(end + 1, bytes.count), line + 1)
      } else if Self.isKey(in: Self.versions + ["overlay"], content) {
        return nil
      }
      start = end + 1
    }
    // A block without a closing fence continues to the end of the page.
    if found == nil, hasKey, let (fence, blockStart, firstLine) = open, Self.isTagged(fence) {
      found = MarkdownBlock(range: blockStart..<bytes.count, firstLine: firstLine)
    }
    guard let found else { return nil }
    self = found
  }

  private init(range: Range<Int>, firstLine: Int) {
    self.range = range
    self.firstLine = firstLine
  }

  /// An opening fence: at least three backticks or tildes after at most three spaces.
  private static func fence(_ line: ArraySlice<UInt8>) -> Fence? {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    let indentation = content.startIndex - line.startIndex
    guard indentation <= 3, let character = content.first,
      character == UInt8(ascii: "`") || character == UInt8(ascii: "~")
    else { return nil }
    let info = content.drop { $0 == character }
    let length = info.startIndex - content.startIndex
    guard length >= 3 else { return nil }
    if character == UInt8(ascii: "`"), info.contains(character) { return nil }
    return Fence(indentation: indentation, character: character, length: length, info: info)
  }

  private static func closes(_ open: Fence, _ line: ArraySlice<UInt8>) -> Bool {
    guard let fence = fence(line), fence.character == open.character else { return false }
    return fence.length >= open.length && fence.info.allSatisfy(isSpace)
  }

  private static func isTagged(_ fence: Fence) -> Bool {
    let word = fence.info.drop(while: isSpace).prefix { !isSpace($0) }
    return languages.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Whether the line is `key: …` with one of the keys, or `"key": …` as JSON writes it on its own
  /// line or after the first brace.
  private static func isKey(
    in keys: [String], _ line: ArraySlice<UInt8>, indentation: Int = 0
  ) -> Bool {
    var rest = line.drop { isSpace($0) || $0 == UInt8(ascii: "{") }
    let isBare =
      line.prefix(indentation).allSatisfy(isSpace)
      && line.dropFirst(indentation).startIndex == rest.startIndex
    let quote = rest.first
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    guard isBare || isQuoted else { return false }
    if isQuoted { rest = rest.dropFirst() }
    guard let key = keys.first(where: { rest.starts(with: $0.utf8) }) else {
      return false
    }
    rest = rest.dropFirst(key.utf8.count)
    if isQuoted {
      guard rest.first == quote else { return false }
      rest = rest.dropFirst()
    }
    return rest.drop(while: isSpace).first == UInt8(ascii: ":")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
