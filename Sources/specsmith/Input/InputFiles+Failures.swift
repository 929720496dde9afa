import Diagnostics
import Foundation
import GeneratedOutput

extension InputFiles {
  /// The error for a file that was not read.
  static func unreadable(
    _ path: String, as role: InputRole, _ failure: StampedFile.Failure
  ) -> Diagnostic {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      return .error(
        .unreadableFile, "\(path) is a folder, not a file", at: nil, hint: "name a file in it")
    }
    guard failure.isAbsence else {
      return .error(
        .unreadableFile, "cannot read \(StandardInput.shown(path)): \(failure)", at: nil,
        hint: failure.remedy)
    }
    if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
      return .error(
        .noSuchFile, "\(path) is a link to \(target), which is not there", at: nil,
        hint: "let it lead to a file, or remove it")
    }
    return .error(
      .noSuchFile, "there is no file \(path)", at: nil,
      hint: NearbyPath.file(nearestTo: path).map { "did you mean `\($0)`?" }
        ?? "check the path; it is relative to \(base(of: role))")
  }

  /// What a path of the role is relative to, in words.
  private static func base(of role: InputRole) -> String {
    switch role {
    case .document, .configuration, .givenOverlay, .givenBaseline, .template:
      FileManager.default.currentDirectoryPath
    case .overlay, .baseline, .mappedReference: "the folder of the configuration that has it"
    case .reference: "the file that refers to it"
    }
  }
}

extension StampedFile.Failure {
  /// How to fix it.
  fileprivate var remedy: String {
    switch self {
    case .system: "check that you may read it, and the folders that it stands in"
    case .irregular: "put a regular file in its place"
    case .excessive: "name a file that ends"
    }
  }
}
