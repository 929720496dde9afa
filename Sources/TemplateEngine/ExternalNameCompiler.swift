import Diagnostics

/// Compiles names of other modules, and the sections that mark where they are used.
extension TemplateCompiler {
  /// The name of the section for output that users do not see.
  static let implementation = "implementation"

  mutating func compileExternalName(_ name: TagName, in context: Context) {
    guard let external = ExternalName(qualified: name.text) else {
      diagnostics.append(
        .error(
          .templateInvalidName, "'\(name.text)' names no module",
          at: context.source.location(at: name.offset),
          hint: "write the module before the name: {{@Foundation.URL}}"))
      return
    }
    builder.append(.externalName(builder.externalName(external)))
    append(options.spelling(external).utf8, in: context)
  }

  mutating func compileImplementation(_ body: [TemplateNode], in context: Context) {
    builder.append(.beginImplementation)
    compile(body, in: context)
    builder.append(.endImplementation)
  }
}

extension TemplateNode {
  /// The names of other modules in the node.
  var externalNames: [ExternalName] {
    switch self {
    case .externalName(let name): ExternalName(qualified: name.text).map { [$0] } ?? []
    case .section(_, _, let body): body.flatMap(\.externalNames)
    case .group(let group): group.body.flatMap(\.externalNames)
    case .block(let block): block.body.flatMap(\.externalNames)
    case .parent(let parent): parent.blocks.flatMap(\.body).flatMap(\.externalNames)
    case .text, .variable, .separator, .partial: []
    }
  }
}
