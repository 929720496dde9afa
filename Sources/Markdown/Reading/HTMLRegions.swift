/// Finds HTML elements that span several lines, including blank ones.
struct HTMLRegions {
  private static let names: Set<String> = [
    "pre", "table", "ul", "ol", "dl", "script", "style", "textarea",
  ]
  private static let comment = "!--"

  /// The last line of each element, by its first line.
  private var ends: [Int: Int] = [:]

  init(_ lines: ArraySlice<SourceLine>) {
    guard lines.contains(where: { $0.content.utf8.first == UInt8(ascii: "<") }) else { return }
    var open: [String: [Int?]] = [:]
    var fence: SourceLine.Fence?
    for (index, line) in zip(lines.indices, lines) {
      if let mark = line.fence {
        if fence == nil {
          fence = mark
        } else if fence?.mark == mark.mark, mark.count >= fence?.count ?? 0 {
          fence = nil
        }
      }
      guard fence == nil else { continue }
      for tag in Self.tags(line.content) {
        if tag.isEnd {
          if let begin = open[tag.name]?.popLast(), let begin { ends[begin] = index }
        } else {
          open[tag.name, default: []].append(tag.isFirst ? index : nil)
        }
      }
    }
  }

  func end(ofRegionAt index: Int) -> Int? { ends[index] }

  /// Whether the line begins with the tag of a block element.
  static func beginsElement(_ line: SourceLine) -> Bool {
    guard line.content.utf8.first == UInt8(ascii: "<") else { return false }
    let name = name(in: line.content.utf8.dropFirst())
    return names.contains(name) || HTMLElement(name)?.isBlock == true
  }

  private struct Tag {
    let name: String
    let isEnd: Bool
    let isFirst: Bool
  }

  private static func tags(_ content: Substring) -> [Tag] {
    var tags: [Tag] = []
    var rest = content.utf8
    var isFirst = true
    while let begin = rest.first {
      let behind = rest.dropFirst()
      if begin == UInt8(ascii: "<") {
        let isEnd = behind.first == UInt8(ascii: "/")
        let name = name(in: isEnd ? behind.dropFirst() : behind)
        if names.contains(name) {
          tags.append(Tag(name: name, isEnd: isEnd, isFirst: isFirst))
        } else if behind.starts(with: comment.utf8) {
          tags.append(Tag(name: comment, isEnd: false, isFirst: isFirst))
        }
      } else if begin == UInt8(ascii: "-"), behind.starts(with: "->".utf8) {
        tags.append(Tag(name: comment, isEnd: true, isFirst: false))
      }
      rest = behind
      isFirst = false
    }
    return tags
  }

  private static func name(in text: Substring.UTF8View) -> String {
    let name = text.prefix(16).prefix { ASCII.isLetter($0) || ASCII.isDigit($0) }
    return Substring(name).lowercased()
  }
}
