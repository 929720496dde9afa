/// A file that belongs into the output folder.
public struct OutputFile: Sendable, Equatable {
  /// Relative to the folder, with `/` between names; every name is plain, never `..`.
  public var path: String
  public var content: [UInt8]

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }

  /// The beginning of a generated file, by which later runs recognize that they may replace it.
  ///
  /// - Parameter provenance: What they are made of.
  public static func manifest(
    of files: [OutputFile], from provenance: Provenance
  ) -> OutputFile {
    OutputFile(
      path: Manifest.fileName, content: Manifest(files: files, from: provenance).encoded())
  }

  /// Whether a path stays inside of the folder that it is relative to.
  static func isPlain(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
