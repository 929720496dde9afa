import Diagnostics
import DocumentTree

/// Reads the fields about serialization that parameters, header fields and parts of forms share.
enum SerializationReader {
  /// The styles of OpenAPI 3.2. Whether a style is valid for a location is checked elsewhere.
  private static let styles = [
    "form", "simple", "matrix", "label", "spaceDelimited", "pipeDelimited", "deepObject", "cookie",
  ]

  static func readStyle(_ node: Node, _ context: inout ReadingContext) -> String? {
    guard let style = context.text(node, "`style`") else { return nil }
    guard Self.styles.contains(style) else {
      context.log.error(
        .invalidStyle,
        "there is no style \(node.string.map { "`\($0)`" } ?? node.kindDescription)", at: node,
        hint: Spelling.nearest(to: style, among: Self.styles).map { "did you mean `\($0)`?" }
          ?? "styles are " + Self.styles.joined(separator: ", "))
      return nil
    }
    return style
  }

  static func expectOne(
    _ content: [MediaTypeObject], _ node: Node, _ what: String, _ context: inout ReadingContext
  ) {
    guard content.count != 1, node.kind == .mapping else { return }
    context.log.warning(
      .ambiguousContent,
      "the `content` of a \(what) has one media type, not \(content.count)", at: node)
  }

  /// Checks that only one of `schema` and `content` is present.
  static func check(of node: Node, _ what: String, _ context: inout ReadingContext) {
    if let examples = node["examples"], node["example"] != nil {
      context.log.warning(
        .conflictingFields, "a \(what) has `example` or `examples`, not both", at: examples)
    }
    guard let schema = node["schema"], let content = node["content"] else { return }
    context.log.warning(
      .ambiguousContent, "a \(what) has a `schema` or `content`, not both: `content` holds",
      at: max(schema.location, content.location) == schema.location ? schema : content)
  }
}
