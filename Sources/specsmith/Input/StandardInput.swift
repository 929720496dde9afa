import ArgumentParser
import Diagnostics
import GeneratedOutput

/// The standard input in the place of a file.
enum StandardInput {
  /// Its name on the command line.
  static let argument = "-"
  /// Its name in locations.
  private static let name = "<stdin>"

  /// A path as it is shown to people.
  static func shown(_ path: String) -> String { path == argument ? name : path }

  /// - Throws: `Diagnostic` if several of the files of a run are the standard input, which has an
  ///   end.
  static func checkUse(among paths: [String]) throws(Diagnostic) {
    guard paths.count(where: { $0 == argument }) > 1 else { return }
    throw .error(
      .unreadableFile, "the standard input cannot be several files", at: nil,
      hint: "name a file in the place of one `\(argument)`")
  }

  /// All that is left to read. It is read through its descriptor: a path such as `/dev/stdin` does
  /// not work for sockets.
  static func content() throws(StampedFile.Failure) -> StampedFile {
    try StampedFile(descriptor: 0)
  }
}

extension ArgumentHelp {
  /// The document of a command.
  static var document: ArgumentHelp {
    """
    The OpenAPI document: YAML, JSON, or a Markdown page with an OpenAPI block; - reads the standard \
    input.
    """
  }
}
