/// The content that replaces a block, and the template that provides it.
struct BlockReplacement: Sendable {
  var block: BlockNode
  /// The template that contains the content.
  var source: TemplateSource
}

/// The replacements that apply while a template is compiled, by the names of the blocks.
struct BlockReplacements: Sendable {
  private(set) var byName: [String: BlockReplacement] = [:]

  /// Adds the replacements of a parent tag. Replacements from outer templates take precedence.
  func adding(_ blocks: [BlockNode], from source: TemplateSource) -> BlockReplacements {
    var result = self
    for block in blocks where byName[block.name.text] == nil {
      result.byName[block.name.text] = BlockReplacement(block: block, source: source)
    }
    return result
  }

  func removing(_ name: String) -> BlockReplacements {
    var result = self
    result.byName[name] = nil
    return result
  }

  /// Identifies a set of replacements: a location for each of the names.
  var identity: [String: TemplateLocation] {
    byName.mapValues { TemplateLocation(template: $0.source.name, offset: $0.block.name.offset) }
  }
}

struct TemplateLocation: Hashable, Sendable {
  var template: String
  var offset: Int
}
