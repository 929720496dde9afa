import Diagnostics

/// One template as a tree of nodes.
struct ParsedTemplate: Sendable {
  var source: TemplateSource
  var nodes: [TemplateNode]
  /// Whether the first line is written, and so takes the indentation of a partial.
  var beginsLine: Bool
  /// What is wrong with the template's syntax.
  var diagnostics: [Diagnostic]

  init(_ source: TemplateSource) {
    if let offset = source.firstInvalidByte {
      self.init(
        source: source, nodes: [], beginsLine: false,
        diagnostics: [
          .error(.templateEncoding, "the template is not UTF-8", at: source.location(at: offset))
        ])
      return
    }
    var parser = TemplateParser(source)
    self = parser.parse()
  }

  init(
    source: TemplateSource, nodes: [TemplateNode], beginsLine: Bool, diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.nodes = nodes
    self.beginsLine = beginsLine
    self.diagnostics = diagnostics
  }
}
