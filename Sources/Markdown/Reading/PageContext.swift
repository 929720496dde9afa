import TextGrammar

/// What is known of a whole text before its parts are read.
struct PageContext {
  let definitions: LinkDefinitions
  /// The names of the HTML elements with an end tag.
  private let ended: Set<String>

  init(_ lines: [SourceLine]) {
    definitions = LinkDefinitions(lines)
    var ended: Set<String> = []
    for line in lines where line.content.contains(sign: "<") {
      for part in (" " + line.content).split(separator: "</").dropFirst() {
        ended.insert(
          part.prefix(16).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased())
      }
    }
    self.ended = ended
  }

  /// Whether a tag is HTML: `<source>` and `<time>` are more often placeholders.
  func isMarkup(_ tag: HTMLTag) -> Bool {
    tag.isEnd || tag.hasAttributes || tag.element.needsNoEnd || ended.contains(tag.name)
      || tag.name == "wbr"
  }
}
