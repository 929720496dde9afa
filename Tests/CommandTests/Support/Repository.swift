import Foundation

/// The repository that the tests belong to, and the data beside it.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Real documents and pages beside the repository; they are not part of it.
  static let shared = root.deletingLastPathComponent().appending(path: "shared")

  static func hasShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }

  /// The documents below a folder of the shared data, sorted by path; none where it is missing.
  static func documents(_ folder: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: shared.appending(path: folder).path)
    return (files?.compactMap { $0 as? String } ?? []).sorted()
      .filter { path in [".yaml", ".yml", ".json"].contains(where: path.hasSuffix) }
      .map { folder + "/" + $0 }
  }
}
