import Diagnostics
import DocumentTree

/// The keys of the Paths Object.
enum PathTemplateReader {
  /// The path as OpenAPI would have it; `nil` where it is none.
  static func read(_ key: Node, _ context: inout ReadingContext) -> PathExpression? {
    var path = key.text
    guard PathExpression(path) != nil else {
      context.log.error(
        .invalidPath, "the path `\(path)` has a brace that is not closed", at: key,
        hint: "a parameter looks like `{id}`")
      return nil
    }
    if !path.hasPrefix("/") {
      guard let first = path.first, first.isLetter || first.isNumber || first == "{",
        !path.contains(where: \.isWhitespace)
      else {
        context.log.error(.invalidPath, "the path `\(path)` does not begin with a slash", at: key)
        return nil
      }
      context.log.warning(.inexactPath, "the path `\(path)` does not begin with a slash", at: key)
      path = "/" + path
    }
    guard path.contains("/:") else { return PathExpression(path) }
    context.log.warningOnce(.inexactPath, "`:name` in a path is taken for `{name}`", at: key)
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.hasPrefix(":") && segment.count > 1 && !segment.contains("{")
        ? "{\(segment.dropFirst())}" : String(segment)
    }
    return PathExpression(segments.joined(separator: "/"))
  }
}
