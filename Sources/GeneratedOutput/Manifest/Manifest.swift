import Foundation

/// What the generator wrote into a folder, and of what, kept beside it: these files, and no others, it
/// may replace and remove.
struct Manifest: Equatable {
  static let fileName = ".specsmith-manifest.json"
  /// What a manifest of another format says of its inputs is not read.
  static let format = 2

  struct File: Equatable {
    var path: String
    /// `nil` in a manifest of the first format.
    var content: Provenance.Content?
  }

  /// `nil` where the manifest is of another format, or somebody broke it.
  var provenance: Provenance?
  /// Sorted by path; each stays inside of the folder.
  var files: [File]

  init(files: [OutputFile], from provenance: Provenance) {
    self.provenance = provenance
    self.files = files.sorted { $0.path < $1.path }
      .map { File(path: $0.path, content: Provenance.Content(of: $0.content)) }
  }

  /// What a manifest's text says; nothing where it cannot be read.
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
