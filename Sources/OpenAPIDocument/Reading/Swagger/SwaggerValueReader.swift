import Diagnostics
import DocumentTree

/// Reads parameters and header fields in Swagger 2.0, which contain the keywords of their schemas.
enum SwaggerValueReader {
  /// The keywords of a schema that can be in a parameter or a header field.
  static let keywords: KeywordSet = [
    .type, .format, .items, .defaultValue, .maximum, .exclusiveMaximum, .minimum,
    .exclusiveMinimum, .maxLength, .minLength, .pattern, .maxItems, .minItems, .uniqueItems,
    .enumeration, .multipleOf, .maxProperties, .minProperties, .properties, .additionalProperties,
    .allOf, .readOnly, .title, .nullable,
  ]

  /// Whether a field belongs to the schema of a parameter or a header field.
  static func isField(_ name: String) -> Bool {
    name == "collectionFormat" || Keyword(named: name).map(keywords.contains) ?? false
  }

  /// The schema of a parameter or a header field, whose node is the parameter itself.
  static func readSchema(_ node: Node, _ context: inout ReadingContext) -> Schema? {
    SchemaReader.read(node, only: keywords, &context)
  }

  static func read(
    _ node: Node, into parameter: inout ParameterObject, _ context: inout ReadingContext
  ) {
    if node["schema"] == nil { parameter.schema = readSchema(node, &context) }
    guard let (style, explode) = readCollectionFormat(node, parameter.in, &context) else {
      return
    }
    parameter.style = style
    parameter.explode = explode
  }

  /// The style of an array in terms of OpenAPI 3.
  ///
  /// - Returns: `nil` if the type is not an array.
  static func readCollectionFormat(
    _ node: Node, _ location: ParameterLocation, _ context: inout ReadingContext
  ) -> (style: String, explode: Bool)? {
    guard node["type"]?.text == "array" else { return nil }
    let commas = location == .query || location == .cookie ? "form" : "simple"
    guard let format = node["collectionFormat"] else { return (commas, false) }
    switch format.text {
    case "csv", "": return (commas, false)
    case "multi" where location == .query: return ("form", true)
    case "ssv" where location == .query: return ("spaceDelimited", false)
    case "pipes" where location == .query: return ("pipeDelimited", false)
    default:
      context.log.warning(
        .unsupportedCollectionFormat,
        "`\(format.text)` is not carried over here: the values are parted by commas", at: format)
      return (commas, false)
    }
  }
}
