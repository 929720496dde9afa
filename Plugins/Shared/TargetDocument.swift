import Foundation

/// The document of a target's SDK, found by its name among the target's files.
struct TargetDocument {
  let url: URL
  let configuration: URL?

  static let names = ["openapi.yaml", "openapi.yml", "openapi.json", "openapi.md"]
  private static let configurationName = "specsmith.yaml"

  /// - Returns: `nil` if there is no document.
  /// - Throws: `PluginFailure` if there are several.
  init?(among files: [URL], of target: String) throws {
    let documents = files.filter { Self.names.contains($0.lastPathComponent) }
      .sorted { $0.path < $1.path }
    guard let document = documents.first else { return nil }
    guard documents.count == 1 else {
      throw PluginFailure(
        """
        the target '\(target)' has \(documents.count) documents: \
        \(documents.map(\.path).joined(separator: ", ")). Keep the one that the SDK is made of, and \
        give the others different names, or make each the document of a target of its own.
        """)
    }
    url = document
    configuration = files.first { $0.lastPathComponent == Self.configurationName }
  }

  /// The files directly in a folder.
  static func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }

  /// The error for a target without a document, with a hint.
  static func missing(in target: String) -> PluginFailure {
    PluginFailure(
      """
      the target '\(target)' has no document. Put it into the target's folder as \
      \(names.dropLast().joined(separator: ", ")) or \(names[names.count - 1]), or as a symbolic \
      link of such a name.
      """)
  }
}
