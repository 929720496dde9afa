import Diagnostics
import DocumentTree
import OpenAPIDocument

/// A document as rules look at it.
struct LintedDocument: Sendable {
  let openAPI: OpenAPIDescription
  let root: Node
  let index: LocationIndex
  /// The operations of paths, in the document's order.
  let operations: [OperationSite]
  /// All schemas, each once.
  let schemas: [SchemaSite]
  /// Everything with a name that the document describes in prose.
  let values: [DescribedValue]
  /// The schemas of what requests carry.
  let sentSchemas: Set<Node>
  /// What examples show of each schema.
  let shown: ShownValues
  /// The diagnostics from generating the document.
  let diagnostics: [Diagnostic]
  private let components: [Node: Schema]

  init(_ openAPI: OpenAPIDescription, diagnostics: [Diagnostic]) {
    self.openAPI = openAPI
    self.diagnostics = diagnostics
    root = openAPI.root.root
    let index = LocationIndex(root)
    self.index = index
    operations = openAPI.operations.map {
      OperationSite(operation: $0, node: index.value(ofKeyAt: $0.location))
    }
    let components = Dictionary(
      openAPI.schemas.map { ($0.schema.node, $0.schema) }, uniquingKeysWith: { first, _ in first })
    self.components = components
    let webhooks = openAPI.webhooks.flatMap(\.operations).map { OperationSite(operation: $0) }
    let callbacks = openAPI.operations.flatMap { operation in
      operation.callbacks.flatMap(\.requests).flatMap(\.operations)
    }
    let others = webhooks + callbacks.map { OperationSite(operation: $0) }
    schemas = SchemaWalk(openAPI, operations: operations + others).sites
    var described: Set<SourceLocation> = []
    values = schemas.compactMap { DescribedValue($0, index) }
      .filter { described.insert($0.location).inserted }
    sentSchemas = Self.schemasSent(in: openAPI, components)
    shown = ShownValues(schemas, operations: operations + others) { schema in
      schema.reference.flatMap { components[$0.target] ?? openAPI.referencedSchemas[$0.target] }
        ?? schema
    }
  }

  /// The schema that a `$ref` leads to.
  func schema(at node: Node) -> Schema? { components[node] ?? openAPI.referencedSchemas[node] }

  /// Whether a location is in a file that an overlay cannot change.
  func isElsewhere(_ location: SourceLocation) -> Bool { !index.files.contains(location.file) }

  // MARK: Actions

  /// - Returns: `nil` where the node is in no tree that an overlay can change, or the value cannot be
  ///   merged into it.
  func update(
    _ node: Node?, _ value: OverlayValue, isSketch: Bool = false
  ) -> OverlayAction? {
    guard let node, let target = OverlayTarget.path(from: root, to: node),
      let obstacles = value.obstacles(in: node)
    else { return nil }
    return OverlayAction(
      node: node, target: target, change: .update(value), isSketch: isSketch,
      replaced: obstacles.compactMap { obstacle in
        OverlayTarget.path(from: root, to: obstacle).map { .init(node: obstacle, target: $0) }
      })
  }

  func remove(_ node: Node?) -> OverlayAction? {
    guard let node, let target = OverlayTarget.path(from: root, to: node) else { return nil }
    return OverlayAction(node: node, target: target, change: .remove, isSketch: false)
  }

  // MARK: What travels

  private static func schemasSent(
    in document: OpenAPIDescription, _ components: [Node: Schema]
  ) -> Set<Node> {
    var waiting: [Schema] = document.operations.flatMap { operation in
      (operation.requestBody?.content ?? []).compactMap(\.schema)
    }
    var seen: Set<Node> = []
    while let schema = waiting.popLast() {
      guard seen.insert(schema.node).inserted else { continue }
      if let target = schema.reference?.target,
        let referred = components[target] ?? document.referencedSchemas[target]
      {
        waiting.append(referred)
      }
      waiting += schema.inner.map(\.schema).filter { !$0.annotations.isReadOnly }
    }
    return seen
  }
}
