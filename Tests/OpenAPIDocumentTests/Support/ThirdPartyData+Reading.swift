import Diagnostics
import DocumentTree
import Foundation
import Generator
import OpenAPIDocument
import TestSupport

extension ThirdPartyData {
  /// Reads a document and the files that it refers to, up to the model of OpenAPI.
  func read(_ path: String) throws -> (OpenAPIDescription?, [Diagnostic]) {
    let file = url(path).path
    let load: DocumentSource.Load = { path throws(Diagnostic) in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw .error(.noSuchFile, "there is no file \(path)", at: nil)
      }
      return Source(file: path, bytes: Array(data))
    }
    let tree = try Tree.parse(load(file))
    let (document, list, _) = DocumentReader.read(
      tree, path: file, files: DocumentSource(load: load))
    return (document, list.diagnostics)
  }

  /// All diagnostics for a document, up to the model of an SDK.
  func diagnostics(of path: String) throws -> [Diagnostic] {
    let source = Source(file: path, bytes: try bytes(path))
    return Generator.run(Generator.Input(document: source)).diagnostics
  }
}
