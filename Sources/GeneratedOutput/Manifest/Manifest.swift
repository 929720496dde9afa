import Foundation
import Threads

/// The list of generated files in a folder and their inputs. The generator may replace and remove
/// these files, but no others.
struct Manifest: Equatable, Sendable {
  static let fileName = ".specsmith-manifest.json"
  /// Inputs in manifests of other formats are ignored.
  static let format = 2

  struct File: Equatable, Sendable {
    var path: String
    /// `nil` in a manifest of the first format.
    var content: Provenance.Content?
  }

  /// `nil` if the manifest has another format, or is invalid.
  var provenance: Provenance?
  /// Sorted by path. Each path stays inside of the folder.
  var files: [File]

  init(files: [OutputFile], from provenance: Provenance) {
    self.provenance = provenance
    self.files = DeepStack.map(files.sorted { $0.path < $1.path }) { file in
      File(path: file.path, content: Provenance.Content(of: file.content))
    }
  }

  /// Parses a manifest; the result is empty if it cannot be read.
  init(_ bytes: [UInt8]) {
    let manifest = try? JSONDecoder().decode(ManifestJSON.self, from: Data(bytes))
    files = (manifest?.files ?? [])
      .filter { OutputFile.isPlain($0.path) && $0.path != Self.fileName }
      .map { File(path: $0.path, content: $0.content) }
    provenance = manifest.flatMap(Provenance.init)
    // A path outside of the folder was not written by the generator.
    if files.count != manifest?.files.count || files.contains(where: { $0.content == nil }) {
      provenance = nil
    }
  }

  var paths: Set<String> { Set(files.map(\.path)) }

  func encoded() -> [UInt8] { Array(ManifestJSON.text(of: self).utf8) }
}
