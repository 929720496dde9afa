import Foundation

/// The folder in a target for an SDK that is checked in.
enum SDKFolder {
  static let name = "Generated"

  static func url(in target: URL) -> URL { target.appendingPathComponent(name) }

  /// Whether the folder contains an SDK.
  static func exists(in target: URL) -> Bool {
    let manifest = url(in: target).appendingPathComponent(".specsmith-manifest.json")
    return FileManager.default.fileExists(atPath: manifest.path)
  }
}
