import DocumentTree
import OpenAPIDocument

/// Visits each schema of a document once.
struct SchemaWalk {
  private(set) var sites: [SchemaSite] = []
  private var seen: Set<Node> = []

  init(_ document: OpenAPIDescription, operations: [OperationSite]) {
    for component in document.schemas {
      visit(component.schema, .component(component.name))
    }
    for site in operations { visit(site) }
    let targets = document.referencedSchemas.sorted { $0.key.location < $1.key.location }
    for (node, schema) in targets {
      visit(schema, document.referencedSchemaNames[node].map { .component($0) } ?? .part)
    }
  }

  private mutating func visit(_ site: OperationSite) {
    for parameter in site.operation.parameters {
      if let schema = parameter.schema { visit(schema, .parameter(parameter)) }
    }
    for media in site.operation.requestBody?.content ?? [] {
      if let schema = media.schema { visit(schema, .body(site, media)) }
      if let schema = media.itemSchema { visit(schema, .part) }
    }
    for entry in site.operation.responses {
      for header in entry.response.headers {
        if let schema = header.schema { visit(schema, .part) }
      }
      for media in entry.response.content {
        if let schema = media.schema { visit(schema, .response(site, entry.status, media)) }
        if let schema = media.itemSchema { visit(schema, .part) }
      }
    }
  }

  /// Uses a queue instead of recursion, so that schemas can be nested deeply.
  private mutating func visit(_ schema: Schema, _ role: SchemaSite.Role) {
    var waiting = [SchemaSite(schema: schema, role: role)]
    while let site = waiting.popLast() {
      guard seen.insert(site.schema.node).inserted else { continue }
      sites.append(site)
      waiting += site.schema.inner.reversed()
    }
  }
}

extension Schema {
  /// The direct subschemas.
  var inner: [SchemaSite] {
    let properties = applicators.properties.map {
      SchemaSite(schema: $0.schema, role: .property($0.name, of: self))
    }
    let items = applicators.items.map { [SchemaSite(schema: $0, role: .items(of: self))] } ?? []
    let parts = subschemas(of: .otherParts)
    return properties + items + parts.map { SchemaSite(schema: $0, role: .part) }
  }
}

extension KeywordSet {
  /// Keywords whose subschemas describe the value itself, besides properties and elements.
  /// Conditions describe no values.
  fileprivate static let otherParts: KeywordSet = [
    .allOf, .anyOf, .oneOf, .prefixItems, .patternProperties, .additionalProperties,
    .unevaluatedProperties, .contains, .unevaluatedItems,
  ]
}
