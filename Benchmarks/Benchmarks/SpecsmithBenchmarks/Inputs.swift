import DocumentTree
import Foundation

/// The documents for measurements.
enum Inputs {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let repository = package.deletingLastPathComponent()

  /// A document of some megabytes: the one that `SPECSMITH_LARGE_DOCUMENT` names, or else GitHub's
  /// if there is a collection of documents beside the repository.
  static func largeDocument() -> Source? {
    let path = ProcessInfo.processInfo.environment["SPECSMITH_LARGE_DOCUMENT"]
    let url =
      path.map { URL(fileURLWithPath: $0) }
      ?? repository.deletingLastPathComponent()
      .appendingPathComponent("shared/corpus/specs/github-api.json")
    return source(url)
  }

  static func dataframer() -> Source? {
    source(repository.appendingPathComponent("spec/dataframer.yaml"))
  }

  static func dataframerOverlay() -> Source? {
    source(repository.appendingPathComponent("spec/overlays/dataframer.yaml"))
  }

  /// Two versions of real APIs, each with a name; empty if there is no collection of documents
  /// beside the repository.
  static func pairs() -> [(name: String, old: Source, new: Source)] {
    let folder = repository.deletingLastPathComponent().appendingPathComponent(
      "shared/corpus/pairs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let pair = folder.appendingPathComponent(name)
      for ending in ["yaml", "json"] {
        if let old = source(pair.appendingPathComponent("old." + ending)),
          let new = source(pair.appendingPathComponent("new." + ending))
        {
          return (name, old, new)
        }
      }
      return nil
    }
  }

  private static func source(_ url: URL) -> Source? {
    guard let data = try? Data(contentsOf: url) else { return nil }
    return Source(file: url.lastPathComponent, bytes: Array(data))
  }
}
