import Diagnostics

/// Finds the tags of a template, in order.
struct TagScanner {
  private let source: TemplateSource
  private let bytes: [UInt8]
  /// The beginning of the first line, after a byte order mark.
  private let beginning: Int
  private var position: Int
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: TemplateSource, from start: Int) {
    self.source = source
    bytes = source.bytes
    beginning = start
    position = start
  }

  /// The next valid tag. Invalid ones are reported and remain text.
  mutating func next() -> Tag? {
    while let start = find(opening, from: position) {
      if let tag = tag(at: start) {
        position = tag.bytes.upperBound
        return tag
      }
      position = start + opening.count
    }
    return nil
  }

  private mutating func tag(at start: Int) -> Tag? {
    var contentStart = start + opening.count
    guard contentStart < bytes.count else {
      report(.templateUnclosedTag, "this tag is never closed", at: start)
      return nil
    }
    let (kind, hasSigil, end) = Self.kind(of: bytes[contentStart], closing: closing)
    if hasSigil { contentStart += 1 }
    guard let contentEnd = find(end, from: contentStart) else {
      report(
        .templateUnclosedTag, "this tag is never closed", at: start,
        hint: "it should end in '\(String(decoding: end, as: UTF8.self))'")
      return nil
    }
    let content = trimmed(contentStart..<contentEnd)
    let tagBytes = start..<(contentEnd + end.count)
    if kind == .delimiters {
      guard setDelimiters(content, at: start) else { return nil }
    } else if kind != .comment, !(content.isEmpty && kind.mayBeNameless),
      !isName(content, in: tagBytes)
    {
      return nil
    }
    return Tag(
      kind: kind,
      name: TagName(
        text: kind == .comment ? "" : String(decoding: bytes[content], as: UTF8.self),
        offset: content.lowerBound),
      bytes: tagBytes,
      leadingBlanks: leadingBlanks(before: start),
      trailingBlanks: trailingBlanks(after: tagBytes.upperBound))
  }

  private static func kind(
    of byte: UInt8, closing: [UInt8]
  ) -> (Tag.Kind, hasSigil: Bool, closing: [UInt8]) {
    switch byte {
    case UInt8(ascii: "{"): (.unescapedVariable, true, [UInt8(ascii: "}")] + closing)
    case UInt8(ascii: "="): (.delimiters, true, [UInt8(ascii: "=")] + closing)
    case UInt8(ascii: "&"): (.unescapedVariable, true, closing)
    case UInt8(ascii: "#"): (.section, true, closing)
    case UInt8(ascii: "^"): (.invertedSection, true, closing)
    case UInt8(ascii: "/"): (.close, true, closing)
    case UInt8(ascii: ">"): (.partial, true, closing)
    case UInt8(ascii: "<"): (.parent, true, closing)
    case UInt8(ascii: "$"): (.block, true, closing)
    case UInt8(ascii: "!"): (.comment, true, closing)
    case UInt8(ascii: "("): (.group, true, closing)
    case UInt8(ascii: ")"): (.closeGroup, true, closing)
    case UInt8(ascii: ","): (.separator, true, closing)
    case UInt8(ascii: "@"): (.externalName, true, closing)
    default: (.variable, false, closing)
    }
  }

  /// Checks that a tag's content is one word.
  private mutating func isName(_ content: Range<Int>, in tag: Range<Int>) -> Bool {
    if content.isEmpty {
      report(.templateMissingName, "this tag names nothing", at: tag.lowerBound)
      return false
    }
    // An unclosed tag consumes text up to the end of the next one.
    if bytes[content].contains(.lineFeed) || find(opening, from: content.lowerBound, in: content) {
      report(.templateUnclosedTag, "this tag is not closed", at: tag.lowerBound)
      return false
    }
    if bytes[content].contains(where: \.isWhitespace) {
      report(
        .templateInvalidName,
        "'\(String(decoding: bytes[content], as: UTF8.self))' is not a name: it holds a space",
        at: content.lowerBound)
      return false
    }
    return true
  }

  private mutating func setDelimiters(_ content: Range<Int>, at start: Int) -> Bool {
    let words = bytes[content].split(whereSeparator: \.isWhitespace).map(Array.init)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      report(
        .templateInvalidDelimiters, "this tag should hold two delimiters, parted by a space",
        at: start, hint: "for example {{=<% %>=}}")
      return false
    }
    opening = words[0]
    closing = words[1]
    return true
  }

  private func leadingBlanks(before start: Int) -> Range<Int>? {
    var lineStart = start
    while lineStart > beginning, bytes[lineStart - 1].isBlank { lineStart -= 1 }
    return lineStart == beginning || bytes[lineStart - 1] == .lineFeed ? lineStart..<start : nil
  }

  private func trailingBlanks(after end: Int) -> Range<Int>? {
    var lineEnd = end
    while lineEnd < bytes.count, bytes[lineEnd].isBlank { lineEnd += 1 }
    if lineEnd == bytes.count { return end..<lineEnd }
    if bytes[lineEnd] == .carriageReturn, lineEnd + 1 < bytes.count { lineEnd += 1 }
    return bytes[lineEnd] == .lineFeed ? end..<(lineEnd + 1) : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  private func find(_ pattern: [UInt8], from start: Int, in range: Range<Int>) -> Bool {
    find(pattern, from: start).map { $0 < range.upperBound } ?? false
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    var index = start
    while index + pattern.count <= bytes.count {
      if bytes[index] == first, bytes[index..<(index + pattern.count)].elementsEqual(pattern) {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, at offset: Int, hint: String? = nil
  ) {
    diagnostics.append(.error(code, message, at: source.location(at: offset), hint: hint))
  }
}

extension Tag.Kind {
  /// Whether the tag has a meaning without a name.
  fileprivate var mayBeNameless: Bool {
    switch self {
    case .group, .closeGroup, .separator: true
    case .variable, .unescapedVariable, .section, .invertedSection, .block, .parent, .partial,
      .close, .comment, .delimiters, .externalName:
      false
    }
  }
}
