/// Splits code into lines.
enum CodeLines {
  /// The lines of text between two tags, without surrounding blank lines.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count)) }[
        ...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return dedented(Array(lines))
  }

  /// The lines without their common indentation.
  static func dedented(_ lines: [String]) -> [String] {
    let margin = lines.lazy.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return margin == 0 ? lines : lines.map { String($0.dropFirst(margin)) }
  }
}
