import Diagnostics
import DocumentTree
import OpenAPIDocument

/// The document, in the form in which rules read it.
struct LintedDocument: Sendable {
  let openAPI: OpenAPIDescription
  let root: Node
  let index: LocationIndex
  /// The operations of paths, in the document's order.
  let operations: [OperationSite]
  /// All schemas, each once.
  let schemas: [SchemaSite]
  /// All named values with a description.
  let values: [DescribedValue]
  /// Which schemas have values in requests, and which in responses.
  let messageSchemas: MessageSchemas
  /// The values of each schema in examples.
  let exampleValues: ExampleValues
  /// The diagnostics from generating the document.
  let diagnostics: [Diagnostic]
  private(set) var repetition = Repetition()
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
    let webhooks = openAPI.webhooks.flatMap(\.operations)
    let callbacks = openAPI.operations.flatMap { operation in
      operation.callbacks.flatMap(\.requests).flatMap(\.operations)
    }
    let messages = webhooks + callbacks
    let others = messages.map { OperationSite(operation: $0) }
    schemas = SchemaWalk(openAPI, operations: operations + others).sites
    var described: Set<SourceLocation> = []
    values = schemas.compactMap { DescribedValue($0, index) }
      .filter { described.insert($0.location).inserted }
    messageSchemas = MessageSchemas(operations: openAPI.operations, messages: messages) { schema in
      schema.reference.flatMap { components[$0.target] ?? openAPI.referencedSchemas[$0.target] }
    }
    exampleValues = ExampleValues(schemas, operations: operations + others) { schema in
      schema.reference.flatMap { components[$0.target] ?? openAPI.referencedSchemas[$0.target] }
        ?? schema
    }
    repetition = Repetition(of: self)
  }

  /// The target of a `$ref`.
  func schema(at node: Node) -> Schema? { components[node] ?? openAPI.referencedSchemas[node] }

  /// Whether a location is in a file that an overlay cannot change.
  func isElsewhere(_ location: SourceLocation) -> Bool { !index.files.contains(location.file) }

  // MARK: Actions

  /// - Parameter question: A question that the user must answer before the action is applied; `nil`
  ///   if nothing speaks against it.
  /// - Returns: `nil` if the node is not in a tree that an overlay can change, or if the value
  ///   cannot be merged into it.
  func update(
    _ node: Node?, _ value: OverlayValue, question: String? = nil
  ) -> OverlayAction? {
    guard let node, let target = OverlayTarget.path(from: root, to: node),
      let obstacles = value.obstacles(in: node)
    else { return nil }
    return OverlayAction(
      node: node, target: target, change: .update(value), question: question,
      replaced: obstacles.compactMap { obstacle in
        OverlayTarget.path(from: root, to: obstacle).map { .init(node: obstacle, target: $0) }
      })
  }

  /// Adds a constraint to a schema.
  ///
  /// A description does not change what a server returns, and an SDK that expects fewer values than
  /// the server sends cannot decode its responses. So the action needs confirmation unless only
  /// requests contain such values.
  ///
  /// - Parameter doubt: Evidence in the document against the constraint.
  func narrow(_ schema: Schema, _ value: OverlayValue, doubt: String? = nil) -> OverlayAction? {
    let question = doubt ?? (messageSchemas.isSentOnly(schema) ? nil : "does every response agree?")
    return update(schema.node, value, question: question)
  }

  func remove(_ node: Node?, question: String? = nil) -> OverlayAction? {
    guard let node, let target = OverlayTarget.path(from: root, to: node) else { return nil }
    return OverlayAction(node: node, target: target, change: .remove, question: question)
  }
}
