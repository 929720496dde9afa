import Markdown
import SDKModel
import TemplateEngine
import TextGrammar

/// Writes the documentation of a property: the document's description, followed by facts about its
/// values.
enum PropertyDocumentation {
  static func comment(_ property: Property) -> Comment {
    DocumentationComment.make(
      [
        .document(property.documentation.summary(besides: property.name)),
        .document(property.documentation.description), .own(facts(property)),
      ])
  }

  /// The same for an item in a list of parameters, in one paragraph, and how much a value may contain:
  /// for properties, that is in `Limits`.
  static func blocks(
    _ documentation: Documentation, _ defaultValue: Literal?, _ type: ValueType
  ) -> [MarkdownBlock] {
    let words = [documentation.summary, documentation.description].compactMap { $0 }
      .flatMap(DocumentationComment.blocks)
    let facts = [
      sentences(defaultValue: defaultValue, constraints: type.constraints),
      sizes(type.constraints),
    ].compactMap(\.self).map { MarkdownBlock.paragraph([.markdown($0)]) }
    var blocks: [MarkdownBlock] = (words + facts).reduce(into: []) { blocks, block in
      guard case .paragraph(let further) = block, case .paragraph(let words)? = blocks.last else {
        blocks.append(block)
        return
      }
      let space = MarkdownInline.literal(words.endsSentence ? " " : ". ")
      blocks[blocks.count - 1] = .paragraph(words + [space] + further)
    }
    if blocks.count == 1, case .paragraph(let words) = blocks[0], !words.endsSentence {
      blocks[0] = .paragraph(words + [.literal(".")])
    }
    return blocks
  }

  private static func facts(_ property: Property) -> String? {
    var facts = sentences(
      defaultValue: property.defaultValue, constraints: property.type.constraints)
    if property.access == .readOnly {
      facts = [facts, "Set by the server."].compactMap { $0 }.joined(separator: " ")
    }
    return facts
  }

  private static func sentences(defaultValue: Literal?, constraints: Constraints) -> String? {
    var sentences: [String] = []
    if let defaultValue, defaultValue != .null {
      let value = defaultValue.plainText.replacing(sign: "`", with: "'")
      sentences.append(value.isEmpty ? "Default: an empty string." : "Default: `\(value)`.")
    }
    if let range = range(constraints) { sentences.append("Range: \(range).") }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static func sizes(_ constraints: Constraints) -> String? {
    let sizes = [
      size(constraints.length, "character", "characters"),
      size(constraints.itemCount, "element", "elements"),
      size(constraints.propertyCount, "entry", "entries"),
    ].compactMap(\.self)
    return sizes.isEmpty ? nil : sizes.joined(separator: " ")
  }

  private static func size(_ range: CountRange, _ one: String, _ many: String) -> String? {
    func counted(_ count: Int) -> String { "\(count) \(count == 1 ? one : many)" }
    switch (range.minimum ?? 0, range.maximum) {
    case (0, nil): return nil
    case (let least, nil): return "At least \(counted(least))."
    case (0, let most?): return "At most \(counted(most))."
    case (let least, let most?) where least == most: return "Exactly \(counted(most))."
    case (let least, let most?): return "\(least) to \(counted(most))."
    }
  }

  private static func range(_ constraints: Constraints) -> String? {
    let lowest = constraints.minimum.map {
      ($0.isExclusive ? "more than " : "at least ") + $0.value.text
    }
    let highest = constraints.maximum.map {
      ($0.isExclusive ? "less than " : "at most ") + $0.value.text
    }
    switch (constraints.minimum, constraints.maximum) {
    case (nil, nil): return nil
    case (let low?, let high?) where !low.isExclusive && !high.isExclusive:
      return "\(low.value.text) to \(high.value.text)"
    default: return [lowest, highest].compactMap { $0 }.joined(separator: " and ")
    }
  }
}
