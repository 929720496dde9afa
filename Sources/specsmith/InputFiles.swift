import Diagnostics
import DocumentTree
import Foundation
import GeneratedOutput
import TemplateEngine

/// The files that a run has read: to show their lines, and to tell a build system of them.
///
/// Unchecked because the compiler cannot see the lock, which guards all that changes.
final class InputFiles: @unchecked Sendable {
  private let lock = NSLock()
  private var sourcesRead: [String: Source] = [:]
  private var pathsRead: [String] = []

  var sources: [String: Source] { lock.withLock { sourcesRead } }

  static let settingsName = "specsmith.yaml"

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// A path that is relative to the folder of another file.
  static func path(_ path: String, besides file: String) -> String {
    let folder = (file as NSString).deletingLastPathComponent
    return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  /// - Throws: `Diagnostic` when the file cannot be read.
  func read(_ path: String) throws(Diagnostic) -> Source {
    if let known = lock.withLock({ sourcesRead[path] }) { return known }
    let source = Source(file: path, bytes: try contents(path))
    lock.withLock {
      sourcesRead[path] = source
      pathsRead.append(path)
    }
    return source
  }

  /// A file that a document names, which may be any: a pipe or a device need not end.
  ///
  /// - Throws: `Diagnostic` when it is no regular file or cannot be read.
  func readReferenced(_ path: String) throws(Diagnostic) -> Source {
    let target = (path as NSString).resolvingSymlinksInPath
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      throw .error("unreadable-file", "\(path) is no regular file", at: nil)
    }
    return try read(path)
  }

  /// Whether two paths lead to one place.
  static func areSame(_ first: String, _ second: String) -> Bool {
    let places = [first, second].map {
      URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return places[0] == places[1]
  }

  /// The templates of a folder; none for no folder.
  func readTemplates(_ folder: String?) throws(Diagnostic) -> [TemplateSource] {
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
      target: output + "/.specsmith-manifest.json", dependencies: lock.withLock { pathsRead })
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError.inaccessible(path: path, reason: Self.reason(error))
    }
  }

  private func contents(_ path: String) throws(Diagnostic) -> [UInt8] {
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
