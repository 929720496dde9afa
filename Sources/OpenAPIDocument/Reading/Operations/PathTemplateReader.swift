import Diagnostics
import DocumentTree
import TextGrammar

/// Reads the keys of the Paths Object.
enum PathTemplateReader {
  /// The path; `nil` if the key is not a path.
  static func read(_ key: Node, _ context: inout ReadingContext) -> PathExpression? {
    var path = key.text
    guard let expression = PathExpression(path) else {
      context.log.error(
        .invalidPath, "the path `\(path)` has a brace that is not closed", at: key,
        hint: "a parameter looks like `{id}`")
      return nil
    }
    if !path.hasScalarPrefix("/") {
      guard let first = path.first, first.isLetter || first.isNumber || first == "{",
        !path.contains(where: \.isWhitespace)
      else {
        context.log.error(.invalidPath, "the path `\(path)` does not begin with a slash", at: key)
        return nil
      }
      context.log.warning(.inexactPath, "the path `\(path)` does not begin with a slash", at: key)
      path = "/" + path
    }
    let segments = path.parts(between: "/").map { withBraces($0, key, &context) }
    guard segments.contains(where: { $0.hasScalarPrefix(":") }) else {
      let written = segments.joined(separator: "/")
      return written == expression.text ? expression : PathExpression(written)
    }
    context.log.warningOnce(.inexactPath, "`:name` in a path is read as `{name}`", at: key)
    let templates = segments.map { segment in
      segment.hasScalarPrefix(":") && segment.unicodeScalars.count > 1
        && !segment.unicodeScalars.contains("{")
        ? "{\(String(segment.unicodeScalars.dropFirst()))}" : segment
    }
    return PathExpression(templates.joined(separator: "/"))
  }

  /// Reads `<name>` and `<int:name>`, which are not valid in a URL.
  private static func withBraces(
    _ segment: String, _ key: Node, _ context: inout ReadingContext
  ) -> String {
    guard segment.hasScalarPrefix("<"), segment.hasScalarSuffix(">"), segment.utf8.count > 2,
      !segment.unicodeScalars.contains("{")
    else { return segment }
    context.log.warningOnce(.inexactPath, "`<name>` in a path is read as `{name}`", at: key)
    return "{\(String(segment.unicodeScalars.dropFirst().dropLast()))}"
  }
}
