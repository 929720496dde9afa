import Diagnostics
import OpenAPIDocument

extension LintRule {
  static let proseDeprecated = LintRule(
    .proseDeprecated, "A description says that something is deprecated, and no keyword does",
    because: """
      With `deprecated: true` the compiler warns users of the call or the property, with the text \
      of the document. A description alone causes no warning.
      """,
    remedy: "The action sets `deprecated: true`.",
    example: """
      components:
        schemas:
          Pet:
            type: object
            properties:
              nick: {type: string, description: 'Deprecated: use name instead.'}
      """
  ) { document in
    let operations = document.operations.compactMap { site -> Finding? in
      guard !site.operation.isDeprecated,
        let (text, field) = [
          (site.operation.summary, "summary"), (site.operation.description, "description"),
        ].compactMap({ text, field in text.map { ($0, field) } }).first(where: {
          DeprecationProse.isDeprecated(Prose($0.0), named: [])
        })
      else { return nil }
      _ = text
      return Finding(
        "the \(field) of \(site.title) says that it is deprecated",
        at: site.node?[field]?.location ?? site.operation.location,
        [document.update(site.node, .mapping("deprecated", .boolean(true)))])
    }
    let values = document.values.compactMap { value -> Finding? in
      let isKnown = value.schema.annotations.isDeprecated || value.parameter?.isDeprecated == true
      guard !isKnown, !value.name.lowercased().contains("deprecat"),
        DeprecationProse.isDeprecated(value.prose, named: [value.name])
      else { return nil }
      let node = value.parameter == nil || document.openAPI.version != .v20 ? value.node : nil
      return Finding(
        "the description says that \(value.title) is deprecated", at: value.location,
        [document.update(node, .mapping("deprecated", .boolean(true)))])
    }
    return operations + values
  }
}
