import Diagnostics
import Foundation

/// Finds the file or folder that was probably meant by a path that does not exist.
enum NearbyPath {
  static func file(nearestTo path: String) -> String? { nearest(to: path, isFolder: false) }

  static func folder(nearestTo path: String) -> String? { nearest(to: path, isFolder: true) }

  /// The path with each part that does not exist replaced by a similar name.
  private static func nearest(to path: String, isFolder: Bool) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    var known = path.hasPrefix("/") ? "/" : ""
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let expectsFolder = isFolder || !isLast
      if Self.exists(known + part, isFolder: expectsFolder) {
        known += part
      } else {
        let names = names(in: known, areFolders: expectsFolder)
        guard
          let name = Spelling.nearest(to: part, among: names)
            ?? (isLast ? other(formOf: part, among: names) : nil)
        else { return nil }
        known += name
      }
      if !isLast { known += "/" }
    }
    return known == path || parts.isEmpty ? nil : known
  }

  /// The file of the same name with another extension: `openapi.json` for `openapi.yaml`.
  private static func other(formOf name: String, among names: [String]) -> String? {
    let stem = (name as NSString).deletingPathExtension
    return names.first { ($0 as NSString).deletingPathExtension == stem }
  }

  private static func names(in folder: String, areFolders: Bool) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).sorted().filter { exists(folder + $0, isFolder: areFolders) }
  }

  private static func exists(_ path: String, isFolder: Bool) -> Bool {
    var found: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &found)
      && found.boolValue == isFolder
  }
}
