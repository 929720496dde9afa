import Diagnostics
import DocumentTree
import Foundation
import GeneratedOutput
import TemplateEngine

/// The files that a run has read: to show their lines, and to tell a build system of them.
struct InputFiles {
  private(set) var sources: [String: Source] = [:]
  private(set) var paths: [String] = []

  static let settingsName = "specsmith.yaml"

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// A path that is relative to the folder of another file.
  static func path(_ path: String, besides file: String) -> String {
    let folder = (file as NSString).deletingLastPathComponent
    return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  /// - Throws: `Diagnostic` when the file cannot be read.
  mutating func read(_ path: String) throws(Diagnostic) -> Source {
    let bytes = try contents(path)
    let source = Source(file: path, bytes: bytes)
    sources[path] = source
    return source
  }

  /// The templates of a folder; none for no folder.
  mutating func readTemplates(_ folder: String?) throws(Diagnostic) -> [TemplateSource] {
    guard let folder else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .error(
        "unreadable-file", "cannot read the folder of templates \(folder): \(Self.reason(error))",
        at: nil)
    }
    var templates: [TemplateSource] = []
    for name in names.sorted() where name.hasSuffix(".mustache") {
      let path = folder + "/" + name
      templates.append(TemplateSource(file: path, bytes: try read(path).bytes))
    }
    return templates
  }

  func writeDependencyFile(_ path: String, output: String) throws {
    let text = DependencyFile.text(
      target: output + "/.specsmith-manifest.json", dependencies: paths)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError.inaccessible(path: path, reason: Self.reason(error))
    }
  }

  private mutating func contents(_ path: String) throws(Diagnostic) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .error(
        "no-such-file", "there is no file \(path)", at: nil,
        hint: "check the path; it is relative to \(FileManager.default.currentDirectoryPath)")
    }
    guard !isFolder.boolValue else {
      throw .error(
        "unreadable-file", "\(path) is a folder, not a file", at: nil,
        hint: "name a file in it")
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      if !paths.contains(path) { paths.append(path) }
      return Array(data)
    } catch {
      throw .error(
        "unreadable-file", "cannot read \(path): \(Self.reason(error))", at: nil)
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as NSError).localizedDescription
  }
}
