/// Writes what an output depends on in the form of Make's rules, which Ninja and CMake read too.
public enum DependencyFile {
  /// A rule for the output, and an empty one for each dependency, so that Make goes on where one of
  /// them was removed.
  ///
  /// - Throws: `OutputError` where a path holds what the form has no way to write.
  public static func text(
    target: String, dependencies: [String]
  ) throws(OutputError) -> String {
    let paths = try dependencies.map { path throws(OutputError) in try escaped(path) }
    let inputs = paths.map { " \\\n  " + $0 }.joined()
    // Make takes a rule whose target has a percent sign for a pattern.
    let output = try escaped(target).split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "\\%")
    return output + ":" + inputs + "\n" + paths.map { "\n\($0):\n" }.joined()
  }

  /// A path as compilers write it: backslashes are doubled only in front of what needs one itself.
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
