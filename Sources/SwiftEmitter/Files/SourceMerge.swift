/// Makes one source file of several.
enum SourceMerge {
  /// The declarations of all files below the comments and the imports of all, each stated once.
  ///
  /// - Parameter header: What a file without declarations holds.
  static func merged(_ texts: [[UInt8]], below header: [UInt8]) -> [UInt8] {
    var preamble = Preamble()
    var bodies: [ArraySlice<UInt8>] = []
    for text in texts.isEmpty ? [header] : texts {
      let lines = leadingLines(of: text)
      preamble.add(lines.map(\.text))
      let body = trimmed(text[(lines.last?.end ?? 0)...])
      if !body.isEmpty { bodies.append(body) }
    }
    let top = preamble.text.isEmpty ? [] : [ArraySlice(preamble.text.utf8)]
    return Array((top + bodies).joined(separator: [newline, newline])) + [newline]
  }

  private static let newline = UInt8(ascii: "\n")

  /// The lines above the declarations, each with the place that the next begins at. A comment below
  /// the imports belongs to a declaration.
  private static func leadingLines(of text: [UInt8]) -> [(text: String, end: Int)] {
    var lines: [(text: String, end: Int)] = []
    var importsEnd: Int?
    var start = 0
    var isInCondition = false
    while start < text.count {
      let end = text[start...].firstIndex(of: newline) ?? text.count
      let line = String(decoding: text[start..<end], as: UTF8.self)
      if line.hasPrefix("#if ") { isInCondition = true }
      guard isInCondition || line.isEmpty || Preamble.isComment(line) || Preamble.isImport(line)
      else { break }
      start = min(end + 1, text.count)
      lines.append((line, start))
      if line.hasPrefix("#endif") { isInCondition = false }
      if !isInCondition, line.hasPrefix("#endif") || Preamble.isImport(line) {
        importsEnd = lines.count
      }
    }
    return Array(lines.prefix(importsEnd ?? lines.count))
  }

  /// The text without the line breaks around it.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var body = text.drop { $0 == newline }
    while body.last == newline { body.removeLast() }
    return body
  }
}

/// What stands above the declarations of files.
private struct Preamble {
  private var comments: [String] = []
  private var imports: Set<String> = []
  /// Imports that depend on a condition, from `#if` to `#endif`.
  private var conditions: [String] = []

  mutating func add(_ lines: [String]) {
    let known = Set(comments)
    var condition: [String] = []
    for line in lines {
      if !condition.isEmpty || line.hasPrefix("#if ") {
        condition.append(line)
        guard line.hasPrefix("#endif") else { continue }
        let text = condition.joined(separator: "\n")
        if !conditions.contains(text) { conditions.append(text) }
        condition = []
      } else if Self.isImport(line) {
        imports.insert(line)
      } else if Self.isComment(line), !known.contains(line) {
        comments.append(line)
      }
    }
  }

  var text: String {
    let sorted = imports.sorted { (Self.module($0), $0) < (Self.module($1), $1) }
    let parts = [comments.joined(separator: "\n"), sorted.joined(separator: "\n")] + conditions
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  static func isComment(_ line: String) -> Bool { line.hasPrefix("//") && !line.hasPrefix("///") }

  static func isImport(_ line: String) -> Bool {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || accessLevels.contains($0) }
    return words.first == "import"
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  private static func module(_ line: String) -> Substring {
    line.split(separator: " ").last ?? line[...]
  }
}
