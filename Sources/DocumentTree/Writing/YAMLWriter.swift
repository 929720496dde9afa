import CLibYAML

extension Node {
  /// The node as a YAML document in UTF-8, which reads back as the same tree.
  ///
  /// Keys keep their order, numbers their digits. Collections are written as blocks, strings of
  /// several lines as literal blocks wherever that is exact. No line is folded. Comments, anchors
  /// and tags are not part of a tree.
  public func yaml() -> [UInt8] {
    var writer = YAMLWriter()
    return writer.document(self)
  }
}

/// Writes a tree in the order of its nodes. It does not recurse: trees may be of any depth.
struct YAMLWriter {
  /// A collection that is not yet written to its end.
  private struct Frame {
    var isMapping: Bool
    /// The index behind its last node.
    var end: Int
    var indentation: Int
  }

  /// The longest key that every reader accepts before its colon: readers look ahead for 1,024
  /// characters.
  private static let longestSimpleKey = 1000

  private var bytes: [UInt8] = []
  private var open: [Frame] = []
  /// Whether the next entry continues after the dash of its element.
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
      // Nothing at all would be no document.
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
  /// - Parameter indentation: Of the lines of a literal block.
  private mutating func appendScalar(_ node: Node, indentation: Int, isRoot: Bool) {
    let text = node.textBytes
    let survey = TextSurvey(text)
    // Readers disagree on the base of the indentation width at the root.
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
      // A tag can make a number of what looks like an integer.
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
    // There is no line after the last line break.
    for line in survey.lineBreaksAtEnd > 0 ? lines.dropLast() : lines[...] {
      if !line.isEmpty { indent(indentation) }
      bytes.append(contentsOf: line)
      append("\n")
    }
  }
}
