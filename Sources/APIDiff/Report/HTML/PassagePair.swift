import Diagnostics

/// Two passages about the same subject, with equal lines side by side.
struct PassagePair {
  /// Line numbers that are side by side.
  struct Row {
    var old: Int?
    var new: Int?
    /// Whether the two lines differ or one is missing.
    var differs: Bool
  }

  /// Up to this length, the passages are treated as one changed statement, however different they
  /// are.
  private static let shortest = 3
  /// A longer line, in bytes, probably contains several statements.
  private static let longestLine = 2000

  var rows: [Row] = []

  /// - Returns: `nil` if the passages have too little in common for a useful comparison.
  init?(_ old: Passage, in oldSource: SourceLines, _ new: Passage, in newSource: SourceLines) {
    let areLines = [(old, oldSource), (new, newSource)].allSatisfy { passage, source in
      passage.lines.allSatisfy { (source.bytes(of: $0)?.count ?? 0) <= Self.longestLine }
    }
    guard areLines else { return nil }
    let before = Self.contents(of: old, in: oldSource)
    let after = Self.contents(of: new, in: newSource)
    let difference = after.difference(from: before)
    let kept = before.count - difference.removals.count
    let areShort = max(before.count, after.count) <= Self.shortest
    guard areShort || kept * 3 >= min(before.count, after.count) else { return nil }
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let lefts = (left..<before.count).prefix(while: removed.contains)
      let rights = (right..<after.count).prefix(while: added.contains)
      for index in 0..<max(lefts.count, rights.count) {
        rows.append(
          Row(
            old: index < lefts.count ? old.lines.lowerBound + left + index : nil,
            new: index < rights.count ? new.lines.lowerBound + right + index : nil,
            differs: true))
      }
      left += lefts.count
      right += rights.count
      guard left < before.count, right < after.count else { continue }
      rows.append(
        Row(old: old.lines.lowerBound + left, new: new.lines.lowerBound + right, differs: false))
      left += 1
      right += 1
    }
  }

  /// The lines in the form in which they are compared: without the first line's indentation,
  /// trailing spaces and the kind of quotes, which formatters change.
  private static func contents(
    of passage: Passage, in source: SourceLines
  ) -> [[UInt8]] {
    let lines = passage.lines.map { source.bytes(of: $0) ?? [] }
    let margin = lines.first.flatMap(Passage.indentation) ?? 0
    return lines.map { line in
      var content = line.dropFirst(min(margin, Passage.indentation(line) ?? 0))
      while content.last == UInt8(ascii: " ") || content.last == UInt8(ascii: "\t") {
        content.removeLast()
      }
      return content.map { $0 == UInt8(ascii: "'") ? UInt8(ascii: "\"") : $0 }
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
