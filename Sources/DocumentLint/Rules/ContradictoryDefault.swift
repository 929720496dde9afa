import DocumentTree
import OpenAPIDocument
import SchemaChecking

extension LintRule {
  static let contradictoryDefault = LintRule(
    .contradictoryDefault, "A default does not agree with its own schema",
    because: "The server's default could never be sent as a value.",
    remedy: "The action removes the default.",
    example: """
      components:
        schemas:
          Search: {type: object, properties: {limit: {type: integer, maximum: 10, default: 20}}}
      """
  ) { document in
    var check = SchemaCheck(direction: .request) { document.schema(at: $0) }
    return document.schemas.compactMap { site in
      let node = site.schema.node
      // The model does not contain a default of another type.
      guard node.kind == .mapping, let value = node["default"], value.kind != .null else {
        return nil
      }
      let isOfType = site.schema.validation.allowsKind(of: value)
      if isOfType {
        guard case .differs(let mismatch) = check.outcome(of: value, against: site.schema),
          mismatch.keyword != .required
        else { return nil }
        return Finding(
          "the default " + mismatch.message, at: value.location, [document.remove(value)],
          hint: "the schema at \(mismatch.schema.location) has `\(mismatch.statement)`")
      }
      return Finding(
        "the default is of a type that the schema refuses", at: value.location,
        [document.remove(value)])
    }
  }
}
