import Diagnostics
import DocumentTree
import Foundation
import GeneratedOutput
import TemplateEngine

/// The files that a run has read: to show their lines, and to tell a build system of them.
struct InputFiles {
  private(set) var sources: [String: Source] = [:]
  private(set) var paths: [String] = []

  /// - Throws: `Diagnostic` when the file cannot be read.
  mutating func read(_ path: String) throws -> Source {
    let bytes = try contents(path)
    let source = Source(file: path, bytes: bytes)
    sources[path] = source
    return source
  }

  /// The templates of a folder; none for no folder.
  mutating func readTemplates(_ folder: String?) throws -> [TemplateSource] {
    guard let folder else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw Diagnostic.error(
        "unreadable-file", "cannot read the folder of templates \(folder): \(Self.reason(error))",
        at: nil)
    }
    return try names.filter { $0.hasSuffix(".mustache") }.sorted().map { name in
      let path = folder + "/" + name
      return TemplateSource(file: path, bytes: try read(path).bytes)
    }
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

  private mutating func contents(_ path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic.error(
        "no-such-file", "there is no file \(path)", at: nil,
        hint: "check the path; it is relative to \(FileManager.default.currentDirectoryPath)")
    }
    guard !isFolder.boolValue else {
      throw Diagnostic.error("unreadable-file", "\(path) is a folder, not a file", at: nil)
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      if !paths.contains(path) { paths.append(path) }
      return Array(data)
    } catch {
      throw Diagnostic.error(
        "unreadable-file", "cannot read \(path): \(Self.reason(error))", at: nil)
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as NSError).localizedDescription
  }
}
