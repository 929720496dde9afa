import Markdown
import SDKModel

/// The documentation of a method's parameter.
struct DocumentedParameter {
  let name: String
  let blocks: [MarkdownBlock]

  init(name: String, blocks: [MarkdownBlock]) {
    self.name = name
    self.blocks = blocks
  }

  init(name: String, words: String) {
    self.init(name: name, blocks: [.paragraph([.markdown(words)])])
  }

  init(_ traits: ParameterTraits) {
    self.init(
      name: traits.name,
      blocks: PropertyDocumentation.blocks(
        traits.parameter.documentation, traits.parameter.defaultValue, traits.parameter.type))
  }
}

extension DocumentationComment.Part {
  /// A list of generated sentences.
  static func list(_ items: [String]) -> DocumentationComment.Part {
    items.isEmpty
      ? .blocks([])
      : .blocks([.list(MarkdownList(items: items.map { [.paragraph([.markdown($0)])] }))])
  }

  /// The fields at the end of a method's comment.
  ///
  /// - Parameters:
  ///   - parameters: Those without documentation are left out.
  ///   - returns: The description of the result; `nil` if there is none.
  static func fields(
    _ parameters: [DocumentedParameter], returns: [MarkdownBlock] = [], throws errors: String? = nil
  ) -> DocumentationComment.Part {
    let described = parameters.filter { !$0.blocks.isEmpty }
    var items: [[MarkdownBlock]] = []
    if !described.isEmpty {
      let list = MarkdownList(items: described.map { item($0.name, $0.blocks) })
      items.append([.paragraph([.markdown("Parameters:")]), .list(list)])
    }
    if !returns.isEmpty { items.append(item("Returns", returns)) }
    if let errors { items.append([.paragraph([.markdown("Throws: " + errors)])]) }
    return items.isEmpty ? .blocks([]) : .blocks([.list(MarkdownList(items: items))])
  }

  private static func item(_ name: String, _ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    let blocks = DocCPage.nested(blocks)
    let words: [MarkdownInline] = [.markdown(name + ": ")]
    guard case .paragraph(let first)? = blocks.first else {
      return [.paragraph([.markdown(name + ":")])] + blocks
    }
    return [.paragraph(words + first)] + blocks.dropFirst()
  }
}
