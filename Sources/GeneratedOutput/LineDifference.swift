import TextGrammar

/// The difference between two strings, in the unified format of `diff -u`.
public enum LineDifference {
  private enum Line {
    case kept(Substring)
    case removed(Substring)
    case added(Substring)
  }

  private static let context = 3
  /// Beyond this number of differing lines, the middle is not compared line by line, since the time
  /// is quadratic.
  private static let mostCompared = 10_000

  /// The lines of the difference. Invisible characters are shown as numbers.
  ///
  /// - Parameters:
  ///   - before: The existing text.
  ///   - after: The expected text.
  ///   - path: The path to show for both.
  public static func unified(_ before: [UInt8], _ after: [UInt8], path: String) -> [String] {
    let lines = merged(lines(before), lines(after))
    let hunks = hunks(lines)
    return (["--- \(path)", "+++ \(path)"] + hunks).map { VisibleText.line($0) }
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func merged(_ old: [Substring], _ new: [Substring]) -> [Line] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let oldMiddle = old[start..<(old.count - end)]
    let newMiddle = new[start..<(new.count - end)]
    return old[..<start].map(Line.kept) + differing(Array(oldMiddle), Array(newMiddle))
      + old[(old.count - end)...].map(Line.kept)
  }

  private static func differing(_ old: [Substring], _ new: [Substring]) -> [Line] {
    guard old.count + new.count <= mostCompared else {
      return old.map(Line.removed) + new.map(Line.added)
    }
    var removals: Set<Int> = []
    var insertions: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removals.insert(offset)
      case .insert(let offset, _, _): insertions.insert(offset)
      }
    }
    var lines: [Line] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      if removals.contains(oldIndex) {
        lines.append(.removed(old[oldIndex]))
        oldIndex += 1
      } else if insertions.contains(newIndex) {
        lines.append(.added(new[newIndex]))
        newIndex += 1
      } else {
        lines.append(.kept(old[oldIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    return lines
  }

  private static func hunks(_ lines: [Line]) -> [String] {
    let changed = lines.indices.filter { if case .kept = lines[$0] { false } else { true } }
    var ranges: [Range<Int>] = []
    for index in changed {
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    var result: [String] = []
    var reached = 0
    var before = (old: 0, new: 0)
    for range in ranges {
      before = counts(lines[reached..<range.lowerBound], after: before)
      let inside = counts(lines[range], after: (0, 0))
      result.append("@@ -\(before.old + 1),\(inside.old) +\(before.new + 1),\(inside.new) @@")
      for line in lines[range] {
        switch line {
        case .kept(let words): result.append(" \(words)")
        case .removed(let words): result.append("-\(words)")
        case .added(let words): result.append("+\(words)")
        }
      }
      before = (before.old + inside.old, before.new + inside.new)
      reached = range.upperBound
    }
    return result
  }

  private static func counts(
    _ lines: ArraySlice<Line>, after start: (old: Int, new: Int)
  ) -> (old: Int, new: Int) {
    lines.reduce(into: start) { counts, line in
      switch line {
      case .kept: counts = (counts.old + 1, counts.new + 1)
      case .removed: counts.old += 1
      case .added: counts.new += 1
      }
    }
  }
}
