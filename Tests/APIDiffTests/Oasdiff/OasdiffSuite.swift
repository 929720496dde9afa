import APIDiff
import Diagnostics
import DocumentTree
import Foundation
import Generator
import OpenAPIDocument
import TestSupport

/// The documents that oasdiff's tests compare.
enum OasdiffSuite {
  static let data = ThirdPartyData.oasdiffSuite

  /// - Throws: `Diagnostic` if a document cannot be read or has errors.
  static func changes(_ comparison: OasdiffComparison) throws -> [Change] {
    let result = ChangeReading.report(
      from: try input(comparison.base, comparison.basePatch),
      to: try input(comparison.revision, comparison.revisionPatch))
    guard let report = result.report else {
      throw result.diagnostics.first { $0.severity == .error }
        ?? .error(.unreadableFile, "there is no report", at: nil)
    }
    return report.changes
  }

  private static func input(_ path: String, _ patch: String) throws -> Generator.Input {
    let file = data.url(path).path
    var source = try read(file)
    if !patch.isEmpty {
      let tree = try Tree.parse(source)
      let patched = try JSONPatch(patch).apply(to: PatchedValue(tree.root))
      source = Source(file: file, text: patched.json)
    }
    var input = Generator.Input(document: source)
    input.files = DocumentSource(load: { path throws(Diagnostic) in try read(path) })
    return input
  }

  private static func read(_ path: String) throws(Diagnostic) -> Source {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .error(.noSuchFile, "there is no file \(path)", at: nil)
    }
    return Source(file: path, bytes: Array(data))
  }
}
