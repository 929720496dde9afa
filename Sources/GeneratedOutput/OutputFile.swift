/// A file of the output folder.
public struct OutputFile: Sendable, Equatable {
  /// The path relative to the folder, with `/` as the separator and without `..`.
  public var path: String
  public var content: [UInt8]

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }

  /// The beginning of a generated file, by which later runs recognize that they may replace it.
  ///
  /// - Parameter provenance: The inputs of the run.
  public static func manifest(
    of files: [OutputFile], from provenance: Provenance
  ) -> OutputFile {
    OutputFile(
      path: Manifest.fileName, content: Manifest(files: files, from: provenance).encoded())
  }

  /// Whether a relative path stays inside of its folder.
  static func isPlain(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
