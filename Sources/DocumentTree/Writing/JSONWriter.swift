import Diagnostics

extension Node {
  /// The node as a JSON document in UTF-8, indented by two spaces per level.
  ///
  /// Keys keep their order, and numbers keep their digits, unless only YAML can read them: `0x1F`
  /// becomes `31`.
  ///
  /// - Throws: A `Diagnostic` for infinities and NaN, which JSON does not have.
  public func json() throws(Diagnostic) -> [UInt8] {
    var writer = JSONWriter()
    return try writer.document(self)
  }
}

/// Writes the nodes of a tree in order, without recursion, so that any depth is possible.
struct JSONWriter {
  /// A collection whose end is not yet written.
  private struct Frame {
    var isMapping: Bool
    /// The index after its last node.
    var end: Int
    var isFirst = true
  }

  private var bytes: [UInt8] = []
  private var open: [Frame] = []

  mutating func document(_ root: Node) throws(Diagnostic) -> [UInt8] {
    bytes.reserveCapacity(root.span * 24)
    try append(root)
    var index = root.index + 1
    while let frame = open.last {
      guard index < frame.end else {
        open.removeLast()
        beginLine()
        append(frame.isMapping ? "}" : "]")
        continue
      }
      if !frame.isFirst { append(",") }
      open[open.count - 1].isFirst = false
      beginLine()
      if frame.isMapping {
        bytes.appendQuoted(Node(storage: root.storage, index: index).textBytes)
        append(": ")
        index += 1
      }
      try append(Node(storage: root.storage, index: index))
      index += 1
    }
    append("\n")
    return bytes
  }

  /// Writes a scalar or an empty collection, or begins another one.
  private mutating func append(_ node: Node) throws(Diagnostic) {
    switch node.kind {
    case .sequence, .mapping:
      let isMapping = node.kind == .mapping
      append(isMapping ? "{" : "[")
      if node.count > 0 {
        open.append(Frame(isMapping: isMapping, end: node.index + node.span))
      } else {
        append(isMapping ? "}" : "]")
      }
    case .null: append("null")
    case .boolean: append(node.boolean == true ? "true" : "false")
    case .string: bytes.appendQuoted(node.textBytes)
    case .integer, .number:
      guard let number = node.jsonNumber else {
        throw .error(
          .jsonNumber, "JSON has no number `\(node.text)`", at: node.location,
          hint: "write the document as YAML, which has it")
      }
      bytes.append(contentsOf: number.utf8)
    }
  }

  private mutating func beginLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
