import Diagnostics
import DocumentTree

/// The keys of the Paths Object.
enum PathTemplateReader {
  /// The path as OpenAPI would have it; `nil` where it is none.
  static func read(_ key: Node, _ context: inout ReadingContext) -> String? {
    var path = key.text
    guard isBalanced(path) else {
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
    guard path.contains("/:") else { return path }
    context.log.warningOnce(.inexactPath, "`:name` in a path is taken for `{name}`", at: key)
    return path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.hasPrefix(":") && segment.count > 1 && !segment.contains("{")
        ? "{\(segment.dropFirst())}" : String(segment)
    }.joined(separator: "/")
  }

  private static func isBalanced(_ path: String) -> Bool {
    var isOpen = false
    var isEmpty = false
    for character in path {
      switch character {
      case "{":
        if isOpen { return false }
        isOpen = true
        isEmpty = true
      case "}":
        if !isOpen || isEmpty { return false }
        isOpen = false
      default: isEmpty = false
      }
    }
    return !isOpen
  }

  /// The path with its parameters' names left out.
  static func shape(of path: String) -> String {
    var shape = ""
    var isName = false
    for character in path {
      if character == "}" { isName = false }
      if !isName { shape.append(character) }
      if character == "{" { isName = true }
    }
    return shape
  }
}
