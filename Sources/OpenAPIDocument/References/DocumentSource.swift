import Diagnostics
import DocumentTree

/// Loads the files that a document refers to.
public struct DocumentSource: Sendable {
  /// A prefix of URLs, and the folder with their files.
  public struct Mapping: Sendable {
    /// The prefix, such as `https://example.com/schemas/`.
    public var prefix: String
    /// The folder's path.
    public var folder: String

    public init(prefix: String, folder: String) {
      self.prefix = prefix
      self.folder = folder
    }
  }

  /// Returns the file at a path, or throws the reason for its absence. Called once for each file.
  public typealias Load = @Sendable (_ path: String) throws(Diagnostic) -> Source

  public var mappings: [Mapping]
  public var load: Load

  public init(mappings: [Mapping] = [], load: @escaping Load = Self.noFiles) {
    self.mappings = mappings
    self.load = load
  }

  /// Refuses every file.
  public static let noFiles: Load = { path throws(Diagnostic) in
    throw .error(.noSuchFile, "there is no file \(path)", at: nil)
  }
}
