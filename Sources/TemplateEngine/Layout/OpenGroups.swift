/// The open groups while a template is rendered, with their pending text.
///
/// Line ends and commas are written only when further content follows, since there are none before
/// the end of a group.
struct OpenGroups {
  private struct Group {
    var kind: GroupKind
    /// The indentation of the line on which the group begins, including that of partials.
    var base: Int
    /// Whether the group begins its line, so that it must write the indentation.
    var beginsLine: Bool
    var isEmpty = true
    var hasComma = false
    var awaitsComma = false
    var awaitsLineEnd = false
    /// The indentation of the new line.
    var indentation = 0

    var lineEnd: LayoutMark.Kind {
      guard kind == .lines else { return kind.separator }
      return indentation == base
        ? .spaceOrMargin : .spaceOrLineEnd(indentation: Int32(indentation - base))
    }
  }

  private var groups: [Group] = []

  var isEmpty: Bool { groups.isEmpty }

  /// Whether something must be written before further content. Then the template's blanks are
  /// skipped.
  private(set) var isWaiting = false

  /// - Parameters:
  ///   - base: The indentation of the line on which the group begins.
  ///   - beginsLine: Whether nothing precedes it on that line.
  mutating func open(_ kind: GroupKind, base: Int, beginsLine: Bool) {
    if beginsLine { beginLine(indentation: base) }
    groups.append(Group(kind: kind, base: base, beginsLine: beginsLine && groups.isEmpty))
    isWaiting = true
  }

  /// Ends the innermost group.
  ///
  /// - Returns: Whether a line end follows that is outside of all groups.
  mutating func close(
    onOwnLine: Bool, in line: inout MarkedLine, _ output: inout [UInt8]
  ) -> Bool {
    guard let group = groups.popLast() else { return false }
    isWaiting = groups.contains { $0.isEmpty || $0.awaitsLineEnd }
    if group.isEmpty { return false }
    if group.kind == .lines, group.awaitsLineEnd, !onOwnLine {
      line.append(group.lineEnd, at: output.count)
      output.append(.space)
    }
    group.kind.markClosing(ofSeveral: group.hasComma) { line.append($0, at: output.count) }
    guard onOwnLine, group.awaitsLineEnd else { return false }
    endLine()
    return groups.isEmpty
  }

  mutating func endLine() {
    guard let last = groups.indices.last else { return }
    groups[last].awaitsLineEnd = true
    groups[last].indentation = 0
    isWaiting = true
  }

  mutating func beginLine(indentation: Int) {
    guard let last = groups.indices.last else { return }
    groups[last].indentation = indentation
  }

  mutating func separate() {
    guard let last = groups.indices.last, !groups[last].isEmpty else { return }
    groups[last].awaitsComma = true
    groups[last].awaitsLineEnd = true
    groups[last].indentation = groups[last].base + 2
    isWaiting = true
  }

  /// Writes pending line ends and commas, since content follows.
  mutating func writePending(in line: inout MarkedLine, _ output: inout [UInt8]) {
    for index in groups.indices {
      let group = groups[index]
      if group.isEmpty {
        if group.beginsLine {
          output.append(contentsOf: repeatElement(.space, count: group.base))
        }
        group.kind.markOpening { line.append($0, at: output.count) }
      }
      if group.awaitsComma {
        output.append(UInt8(ascii: ","))
        groups[index].hasComma = true
      }
      if group.awaitsLineEnd, !group.isEmpty || group.kind == .lines {
        line.append(group.lineEnd, at: output.count)
        output.append(.space)
      }
      groups[index].isEmpty = false
      groups[index].awaitsComma = false
      groups[index].awaitsLineEnd = false
    }
    isWaiting = false
  }
}
