import Foundation

/// The folder in a target that holds its SDK, where this is checked in.
enum SDKFolder {
  static let name = "Generated"

  static func url(in target: URL) -> URL { target.appendingPathComponent(name) }

  /// Whether an SDK was generated into it.
  static func exists(in target: URL) -> Bool {
    let manifest = url(in: target).appendingPathComponent(".specsmith-manifest.json")
    return FileManager.default.fileExists(atPath: manifest.path)
  }
}
