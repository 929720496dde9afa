import Diagnostics
import DocumentTree

/// Where the files come from that a document refers to.
public struct DocumentSource: Sendable {
  /// A place on the web whose files are at hand in a folder.
  public struct Mapping: Sendable {
    /// What the URLs begin with, such as `https://example.com/schemas/`.
    public var prefix: String
    /// The folder's path.
    public var folder: String

    public init(prefix: String, folder: String) {
      self.prefix = prefix
      self.folder = folder
    }
  }

  /// Gives the file at a path, or throws why not; each file is asked for once.
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
