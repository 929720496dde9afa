extension TemplateSource {
  /// The names of the templates that this one calls, even if they do not exist.
  public var calls: Set<String> {
    var calls: Set<String> = []
    for node in ParsedTemplate(self).nodes { node.addCalls(to: &calls) }
    return calls
  }
}

extension TemplateNode {
  fileprivate func addCalls(to calls: inout Set<String>) {
    switch self {
    case .partial(let partial): calls.insert(partial.name.text)
    case .parent(let parent):
      calls.insert(parent.partial.name.text)
      for node in parent.blocks.flatMap(\.body) { node.addCalls(to: &calls) }
    case .section(_, _, let body): for node in body { node.addCalls(to: &calls) }
    case .group(let group): for node in group.body { node.addCalls(to: &calls) }
    case .block(let block): for node in block.body { node.addCalls(to: &calls) }
    case .text, .variable, .separator, .externalName: break
    }
  }
}
