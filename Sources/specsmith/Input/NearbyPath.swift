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
        guard let name = self.name(nearestTo: part, among: names) else { return nil }
        known += name
      }
      if !isLast { known += "/" }
    }
    return known == path || parts.isEmpty ? nil : known
  }

  /// The extension is no part of the comparison, since most files of a folder share it: the same name
  /// with another extension is nearer than a similar name.
  private static func name(nearestTo name: String, among names: [String]) -> String? {
    let stem = stem(of: name)
    if let same = names.first(where: { self.stem(of: $0) == stem }) { return same }
    // A name of one letter resembles every other one.
    guard stem.count > 1 else { return nil }
    let form = (name as NSString).pathExtension
    let alike = names.filter { ($0 as NSString).pathExtension == form }
    for candidates in [alike, names] {
      guard let nearest = Spelling.nearest(to: stem, among: candidates.map(self.stem(of:))) else {
        continue
      }
      return candidates.first { self.stem(of: $0) == nearest }
    }
    return nil
  }

  private static func stem(of name: String) -> String { (name as NSString).deletingPathExtension }

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
