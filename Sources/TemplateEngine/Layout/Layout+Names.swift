/// A name of another module in a string.
struct PlacedName: Sendable {
  /// The number of bytes before it.
  var offset: Int
  var name: ExternalName
}

extension Layout {
  /// The names of other modules in the string, in order.
  public var externalNames: [ExternalName] { names.map(\.name) }

  /// The same layout with the names of other modules qualified as required.
  func spelled(by spelling: (ExternalName) -> String) -> Layout {
    guard !names.isEmpty else { return self }
    var result = Layout("")
    let bytes = text.utf8
    var start = bytes.startIndex
    var written = 0
    var marks = marks[...]
    /// Moves the marks by the growth of the names before them.
    func takeMarks(before offset: Int) {
      let shift = result.text.utf8.count - written
      while let mark = marks.first, mark.offset < offset {
        result.marks.append(LayoutMark(offset: mark.offset + shift, kind: mark.kind))
        marks.removeFirst()
      }
    }
    for name in names {
      takeMarks(before: name.offset + 1)
      let position = bytes.index(start, offsetBy: name.offset - written)
      result.text += text[start..<position]
      result.text += spelling(name.name)
      written = name.offset + name.name.name.utf8.count
      start = bytes.index(position, offsetBy: name.name.name.utf8.count)
    }
    takeMarks(before: .max)
    result.text += text[start...]
    result.foldables = foldables
    result.names = names
    return result
  }
}
