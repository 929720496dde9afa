import Diagnostics
import DocumentTree
import Foundation
import Generator
import OpenAPIDocument

/// Documents of others, beside the repository; they are not part of it.
enum Corpus {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")

  static let isThere = FileManager.default.fileExists(atPath: root.path)

  /// The documents below a folder, by their paths in it; none where there is no corpus.
  static func documents(below folder: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (files?.compactMap { $0 as? String } ?? []).sorted()
      .filter { path in [".yaml", ".yml", ".json"].contains(where: path.hasSuffix) }
  }

  /// Reads a document with the files that it refers to, up to where its meaning is known.
  static func read(_ path: String) throws -> (OpenAPIDescription?, [Diagnostic]) {
    let file = root.appending(path: path).path
    let load: DocumentSource.Load = { path throws(Diagnostic) in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw .error(.noSuchFile, "there is no file \(path)", at: nil)
      }
      return Source(file: path, bytes: Array(data))
    }
    let tree = try Tree.parse(load(file))
    let (document, list) = DocumentReader.read(
      tree, path: file, files: DocumentSource(load: load))
    return (document, list.diagnostics)
  }

  /// What is said of a document on the whole way to its SDK.
  static func diagnostics(of path: String) throws -> [Diagnostic] {
    let bytes = try Data(contentsOf: root.appending(path: path))
    let source = Source(file: path, bytes: Array(bytes))
    return Generator.run(Generator.Input(document: source)).diagnostics
  }
}
