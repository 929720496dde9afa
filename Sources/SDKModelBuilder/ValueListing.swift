import DocumentTree
import OpenAPIDocument
import SDKModel

/// The values that `enum` and `const` allow.
struct ValueListing {
  /// The schema that lists the values, with names and descriptions.
  let schema: Schema
  /// The values that all schemas list; if there are none, those of the nearest schema.
  private(set) var nodes: [Node]
  /// Whether the lists have no value in common.
  private(set) var isContradictory = false

  /// - Returns: `nil` if the schema lists no values.
  init?(_ schema: Schema) {
    self.schema = schema
    switch (schema.validation.enumeration, schema.value(of: .constant)) {
    case (nil, nil): return nil
    case (let values?, nil): nodes = values
    case (nil, let constant?): nodes = [constant]
    case (let values?, let constant?):
      nodes = values
      keep(valuesOf: [constant], areStrings: false)
    }
  }

  static func merged(
    _ first: ValueListing?, _ second: ValueListing?, areStrings: Bool
  ) -> ValueListing? {
    guard var listing = first, let second else { return first ?? second }
    listing.keep(valuesOf: second.nodes, areStrings: areStrings)
    listing.isContradictory = listing.isContradictory || second.isContradictory
    return listing
  }

  /// - Parameter areStrings: Whether values are strings, so that an unquoted `1` or `on` is a string
  ///   too.
  private mutating func keep(valuesOf other: [Node], areStrings: Bool) {
    let values = Set(other.map { Self.value($0, areStrings) })
    let common = nodes.filter { values.contains(Self.value($0, areStrings)) }
    if common.isEmpty { isContradictory = true } else { nodes = common }
  }

  private static func value(_ node: Node, _ isText: Bool) -> Literal {
    isText && node.kind != .null ? .string(node.text) : Literal(node)
  }

  /// Whether the `enum` or `const` of a schema allows each of the values.
  func isAllowed(by keyword: Keyword, of schema: Schema, areStrings: Bool) -> Bool {
    let allowed =
      keyword == .constant
      ? [schema.validation.constant].compactMap(\.self) : schema.validation.enumeration ?? []
    let values = Set(allowed.map { Self.value($0, areStrings) })
    return nodes.allSatisfy { values.contains(Self.value($0, areStrings)) }
  }

  /// The values except `null`, with their descriptions in the document.
  var values: [ListedValue] {
    let kept = Set(nodes)
    return ListedValue.list(allNodes, of: schema).filter { kept.contains($0.node) }
  }

  private var allNodes: [Node] {
    schema.validation.enumeration ?? [schema.validation.constant].compactMap(\.self)
  }
}
