import DocumentTree

/// A value that an overlay action adds to a document, or that a comment shows.
indirect enum OverlayValue: Sendable {
  case text(String)
  /// A number, in the document's notation.
  case number(String)
  case boolean(Bool)
  case null
  case sequence([OverlayValue])
  case mapping([(key: String, value: OverlayValue)])

  static func mapping(_ key: String, _ value: OverlayValue) -> OverlayValue {
    .mapping([(key, value)])
  }

  /// A copy of a node of the document.
  init(_ node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number: self = .number(node.text)
    case .string: self = .text(node.text)
    case .sequence: self = .sequence(node.elements.map { OverlayValue($0) })
    case .mapping: self = .mapping(node.entries.map { ($0.text, OverlayValue($1)) })
    }
  }

  /// The nodes that must be removed first, because an overlay cannot merge the value into them.
  ///
  /// - Returns: `nil` if the value cannot be merged into `node` itself.
  func obstacles(in node: Node) -> [Node]? {
    switch (self, node.kind) {
    case (_, .sequence): return []
    case (.mapping(let entries), .mapping):
      return entries.flatMap { key, value -> [Node] in
        guard let existing = node[key] else { return [] }
        // Within a mapping, a sequence can only be merged into a sequence.
        if case .sequence = value, existing.kind == .sequence { return [] }
        return existing.kind == .sequence
          ? [existing] : value.obstacles(in: existing) ?? [existing]
      }
    case (.mapping, _), (.sequence, _), (_, .mapping): return nil
    case (.text, _), (.number, _), (.boolean, _), (.null, _): return []
    }
  }

  /// The value as lines of YAML, without indentation.
  var lines: [String] {
    switch self {
    case .text(let text): [YAMLText.scalar(text)]
    case .number(let text): [text]
    case .boolean(let value): [value ? "true" : "false"]
    case .null: ["null"]
    case .sequence(let values) where values.isEmpty: ["[]"]
    case .mapping(let entries) where entries.isEmpty: ["{}"]
    case .sequence(let values):
      values.flatMap { value in
        value.lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    case .mapping(let entries):
      entries.flatMap { key, value -> [String] in
        let key = YAMLText.scalar(key) + ":"
        let lines = value.lines
        guard value.isBlock else { return [key + " " + (lines.first ?? "")] }
        return [key] + lines.map { "  " + $0 }
      }
    }
  }

  private var isBlock: Bool {
    switch self {
    case .sequence(let values): !values.isEmpty
    case .mapping(let entries): !entries.isEmpty
    default: false
    }
  }
}
