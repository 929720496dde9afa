/// Writes the dependencies of an output as Make rules, which Ninja and CMake also read.
public enum DependencyFile {
  /// A rule for the output, and an empty rule for each dependency, so that Make continues if one is
  /// removed.
  ///
  /// - Throws: `OutputError` if a path contains a character that the format cannot express.
  public static func text(
    target: String, dependencies: [String]
  ) throws(OutputError) -> String {
    let paths = try dependencies.map { path throws(OutputError) in try escaped(path) }
    let inputs = paths.map { " \\\n  " + $0 }.joined()
    // Make reads a percent sign in a target as a pattern.
    let output = try escaped(target).split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "\\%")
    return output + ":" + inputs + "\n" + paths.map { "\n\($0):\n" }.joined()
  }

  /// A path with escapes as compilers write them: only backslashes before an escaped character are
  /// doubled.
  private static func escaped(_ path: String) throws(OutputError) -> String {
    var result = ""
    var backslashes = ""
    for character in path {
      switch character {
      case "\\":
        backslashes.append(character)
        result.append(character)
        continue
      case " ", "\t", "#", ":": result += backslashes + "\\" + String(character)
      case "$": result += "$$"
      case "\n", "\r", "\r\n", ";":
        throw .inaccessible(
          path: path, reason: "its name cannot be written into a file of dependencies")
      default: result.append(character)
      }
      backslashes = ""
    }
    return result
  }
}
