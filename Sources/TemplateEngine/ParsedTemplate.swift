import Diagnostics

/// A template as a tree of nodes.
struct ParsedTemplate: Sendable {
  var source: TemplateSource
  var nodes: [TemplateNode]
  /// Whether the first line is written, so that a partial's indentation precedes it.
  var beginsLine: Bool
  /// The syntax errors of the template.
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
