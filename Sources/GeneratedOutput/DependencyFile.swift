/// Writes what an output depends on in the form of Make's rules, which Ninja and CMake read too.
public enum DependencyFile {
  public static func text(target: String, dependencies: [String]) -> String {
    let inputs = dependencies.map { " \\\n  " + escaped($0) }.joined()
    return escaped(target) + ":" + inputs + "\n"
  }

  private static func escaped(_ path: String) -> String {
    var result = ""
    for character in path {
      switch character {
      case " ", "#", "\\": result += "\\" + String(character)
      case "$": result += "$$"
      default: result.append(character)
      }
    }
    return result
  }
}
