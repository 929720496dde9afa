import CLibYAML

extension Node {
  /// The node as a YAML document in UTF-8, which reads back as the same tree.
  ///
  /// Keys keep their order, and numbers keep their digits. Collections are written in block style,
  /// and strings of several lines as literal blocks where that is exact. Lines are not folded. A
  /// tree does not contain the comments, anchors and tags of its source.
  public func yaml() -> [UInt8] {
    var writer = YAMLWriter()
    return writer.document(self)
  }
}

/// Writes the nodes of a tree in order, without recursion, so that any depth is possible.
struct YAMLWriter {
  /// A collection whose end is not yet written.
  private struct Frame {
    var isMapping: Bool
    /// The index after its last node.
    var end: Int
    var indentation: Int
  }

  /// The maximum length of a key without `?`: parsers look only 1,024 characters ahead for the
  /// colon.
  private static let longestSimpleKey = 1000

  private var bytes: [UInt8] = []
  private var open: [Frame] = []
  /// Whether the next entry is on the line of its element's dash.
  private var continuesLine = false

  mutating func document(_ root: Node) -> [UInt8] {
    bytes.reserveCapacity(root.span * 24)
    var index = appendRoot(root)
    while let frame = open.last {
      guard index < frame.end else {
        open.removeLast()
        continue
      }
      if !continuesLine { indent(frame.indentation) }
      continuesLine = false
      if frame.isMapping {
        appendKey(Node(storage: root.storage, index: index), indentation: frame.indentation)
        index += 1
      } else {
        bytes.append(UInt8(ascii: "-"))
      }
      index = appendValue(Node(storage: root.storage, index: index), in: frame)
    }
    return bytes
  }

  // MARK: Layout

  /// - Returns: The index of the next node to write.
  private mutating func appendRoot(_ root: Node) -> Int {
    switch root.kind {
    case .sequence, .mapping:
      guard root.count == 0 else {
        open.append(frame(root, indentation: 0))
        break
      }
      append(root.kind == .mapping ? "{}\n" : "[]\n")
    case .null where root.hasText(""):
      // An empty document would not be valid.
      append("null\n")
    default:
      appendScalar(root, indentation: 2, isRoot: true)
    }
    return root.index + 1
  }

  /// Writes the part after a colon or a dash.
  ///
  /// - Returns: The index of the next node to write.
  private mutating func appendValue(_ node: Node, in frame: Frame) -> Int {
    switch node.kind {
    case .sequence, .mapping:
      guard node.count > 0 else {
        append(node.kind == .mapping ? " {}\n" : " []\n")
        break
      }
      append(frame.isMapping ? "\n" : " ")
      continuesLine = !frame.isMapping
      open.append(self.frame(node, indentation: frame.indentation + 2))
    case .null where node.hasText(""):
      append("\n")
    default:
      append(" ")
      appendScalar(node, indentation: frame.indentation + 2, isRoot: false)
    }
    return node.index + 1
  }

  /// Writes a key with its colon.
  private mutating func appendKey(_ key: Node, indentation: Int) {
    let start = bytes.count
    if key.kind != .null || !key.hasText("") {
      appendOneLine(key, TextSurvey(key.textBytes))
      guard bytes.count - start > Self.longestSimpleKey else {
        append(":")
        return
      }
      bytes.insert(contentsOf: "? ".utf8, at: start)
    } else {
      append("?")
    }
    append("\n")
    indent(indentation)
    append(":")
  }

  private func frame(_ node: Node, indentation: Int) -> Frame {
    Frame(
      isMapping: node.kind == .mapping, end: node.index + node.span, indentation: indentation)
  }

  private mutating func indent(_ width: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width))
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  // MARK: Scalars

  /// Writes a scalar and the end of its line.
  ///
  /// - Parameter indentation: The indentation of a literal block's lines.
  private mutating func appendScalar(_ node: Node, indentation: Int, isRoot: Bool) {
    let text = node.textBytes
    let survey = TextSurvey(text)
    // Parsers disagree about the indentation indicator at the root.
    if node.kind == .string, survey.fitsLiteral, !(isRoot && survey.needsIndentationWidth) {
      appendLiteral(text, survey, indentation: indentation)
    } else {
      appendOneLine(node, survey)
      append("\n")
    }
  }

  private mutating func appendOneLine(_ node: Node, _ survey: TextSurvey) {
    let text = node.textBytes
    guard node.kind == .string else {
      // A tag can turn an integer into a number.
      if clibyaml_plain_kind(text.baseAddress, text.count) != node.kind.rawValue {
        append("!!float ")
      }
      bytes.append(contentsOf: text)
      return
    }
    if survey.fitsPlain(text) {
      bytes.append(contentsOf: text)
    } else if survey.fitsSingleQuotes {
      append("'")
      for byte in text {
        bytes.append(byte)
        if byte == UInt8(ascii: "'") { bytes.append(byte) }
      }
      append("'")
    } else {
      bytes.appendQuoted(text)
    }
  }

  private mutating func appendLiteral(
    _ text: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey, indentation: Int
  ) {
    append("|")
    if survey.needsIndentationWidth { append("2") }
    switch survey.lineBreaksAtEnd {
    case 0: append("-")
    case 1: break
    default: append("+")
    }
    append("\n")
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // The line break at the end does not begin another line.
    for line in survey.lineBreaksAtEnd > 0 ? lines.dropLast() : lines[...] {
      if !line.isEmpty { indent(indentation) }
      bytes.append(contentsOf: line)
      append("\n")
    }
  }
}
