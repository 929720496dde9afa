import Foundation

/// The list of generated files in a folder and their inputs: the generator may replace and remove
/// these files, and no others.
struct Manifest: Equatable {
  static let fileName = ".specsmith-manifest.json"
  /// The inputs in a manifest of another format are not read.
  static let format = 2

  struct File: Equatable {
    var path: String
    /// `nil` in a manifest of the first format.
    var content: Provenance.Content?
  }

  /// `nil` if the manifest has another format, or is invalid.
  var provenance: Provenance?
  /// Sorted by path; each stays inside of the folder.
  var files: [File]

  init(files: [OutputFile], from provenance: Provenance) {
    self.provenance = provenance
    self.files = files.sorted { $0.path < $1.path }
      .map { File(path: $0.path, content: Provenance.Content(of: $0.content)) }
  }

  /// The content of a manifest; empty if it cannot be read.
  init(_ bytes: [UInt8]) {
    let manifest = try? JSONDecoder().decode(ManifestJSON.self, from: Data(bytes))
    files = (manifest?.files ?? [])
      .filter { OutputFile.isPlain($0.path) && $0.path != Self.fileName }
      .map { File(path: $0.path, content: $0.content) }
    provenance = manifest.flatMap(Provenance.init)
    // What is not inside of the folder was not generated.
    if files.count != manifest?.files.count || files.contains(where: { $0.content == nil }) {
      provenance = nil
    }
  }

  var paths: Set<String> { Set(files.map(\.path)) }

  func encoded() -> [UInt8] { Array(ManifestJSON.text(of: self).utf8) }
}
