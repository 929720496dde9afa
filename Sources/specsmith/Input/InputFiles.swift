import Diagnostics
import DocumentTree
import Foundation
import GeneratedOutput
import TemplateEngine
import TextGrammar

/// Reads files, and records them for excerpts in diagnostics, for build systems, and for the next
/// run.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
final class InputFiles: @unchecked Sendable {
  private let lock = NSLock()
  private var sourcesRead: [String: Source] = [:]
  private var stamps: [String: FileStamp] = [:]
  private var usesMade: [Use] = []
  private var hasUnreadable = false
  private var templateFolder: String?
  private var statesBefore: [String: InputState] = [:]

  /// An attempt to read a file, which may not exist.
  struct Use: Equatable {
    var role: InputRole
    /// The name in the manifest.
    var name: String
    var path: String
  }

  /// The files that were read, by the paths in locations.
  var sources: [String: Source] {
    lock.withLock {
      Dictionary(sourcesRead.values.map { ($0.file, $0) }) { first, _ in first }
    }
  }
  /// What was read or looked for, as it was before that.
  var states: [String: InputState] { lock.withLock { statesBefore } }
  /// The files in the order in which they were read. Each referenced file is listed once.
  var uses: [Use] { lock.withLock { usesMade } }

  /// The files that were read, and the folder of templates, for a build system.
  var dependencies: [String] {
    lock.withLock {
      usesMade.map(\.path).filter { sourcesRead[$0] != nil && $0 != StandardInput.argument }
        + (templateFolder.map { [$0] } ?? [])
    }
  }

  /// The inputs for a manifest, including files that do not exist.
  var provenance: [Provenance.Input] {
    uses.map { use in
      Provenance.Input(
        role: use.role.rawValue, name: use.name,
        content: source(at: use.path).map { Provenance.Content(of: $0.bytes) })
    }
  }

  /// The stamp of each file, or `nil` for one that does not exist. The result is `nil` if one of
  /// the files has no stamp that represents its content.
  var settledStamps: [FileStamp?]? {
    lock.withLock {
      let isSettled = usesMade.allSatisfy { sourcesRead[$0.path] == nil || stamps[$0.path] != nil }
      return isSettled && !hasUnreadable ? usesMade.map { stamps[$0.path] } : nil
    }
  }

  static let settingsName = "specsmith.yaml"

  /// Whether there is anything at the path, including a broken link. A file in the expected place
  /// is meant to be read, so a failure to read it must be reported. If its absence is not certain,
  /// it counts as existing.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// Resolves a path relative to the folder of another file.
  static func path(_ path: String, besides file: String) -> String {
    guard !path.hasScalarPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  /// What was read from a path; `nil` if nothing was.
  func source(at path: String) -> Source? { lock.withLock { sourcesRead[path] } }

  /// - Parameters:
  ///   - path: The file's path; `-` for the standard input.
  ///   - role: The role of the file in the run.
  ///   - name: The name in the manifest; `nil` for the file's own name.
  /// - Throws: `Diagnostic` if the file cannot be read.
  func read(
    _ path: String, as role: InputRole = .document, named name: String? = nil,
    _ kind: StampedFile.Kind = .any
  ) throws(Diagnostic) -> Source {
    let shown = StandardInput.shown(path)
    let use = Use(role: role, name: name ?? (shown as NSString).lastPathComponent, path: path)
    if let known = source(at: path) {
      lock.withLock { if role.isKnownInAdvance { usesMade.append(use) } }
      return known
    }
    noteState(of: path)
    let file = try contents(path, as: role, kind)
    let source = Source(file: shown, bytes: file.bytes)
    lock.withLock {
      sourcesRead[path] = source
      stamps[path] = file.stamp
      usesMade.append(use)
    }
    return source
  }

  /// Reads a file that a document names. It must be a regular file, since reading a pipe or a
  /// device might never end.
  ///
  /// - Throws: `Diagnostic` if it is not a regular file or cannot be read.
  func readReferenced(
    _ path: String, as role: InputRole, named name: String
  ) throws(Diagnostic) -> Source {
    let stamp = FileStamp(path: path)
    if stamp == nil {
      // A missing file is recorded too, since creating it would have an effect on the next run.
      let use = Use(role: role, name: name, path: path)
      lock.withLock { if !usesMade.contains(use) { usesMade.append(use) } }
    }
    do throws(Diagnostic) {
      return try read(path, as: role, named: name, .regular)
    } catch {
      lock.withLock { if stamp != nil { hasUnreadable = true } }
      throw error
    }
  }

  /// Whether two paths refer to the same file.
  static func areSame(_ first: String, _ second: String) -> Bool {
    let locations = [first, second].map {
      URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return locations[0] == locations[1]
  }

  /// The templates of a folder; empty for `nil`.
  func readTemplates(_ folder: String?) throws(Diagnostic) -> [TemplateSource] {
    guard let folder else { return [] }
    noteState(of: folder)
    let names: [String]
    do {
      names = try Self.templateNames(folder)
    } catch {
      throw .error(
        .unreadableFile, "cannot read the folder of templates \(folder): \(Self.reason(error))",
        at: nil, hint: NearbyPath.folder(nearestTo: folder).map { "did you mean `\($0)`?" })
    }
    // Recorded, since adding a template changes the folder's date.
    lock.withLock { templateFolder = folder }
    return try names.map { name throws(Diagnostic) in
      let path = folder + "/" + name
      return TemplateSource(
        file: path, bytes: try read(path, as: .template, named: name, .regular).bytes)
    }
  }

  /// The names of the templates in a folder, sorted.
  static func templateNames(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasScalarSuffix(".mustache") }.sorted()
  }

  /// - Parameter dependencies: Paths, which may contain duplicates.
  static func writeDependencyFile(
    _ path: String, output: String, dependencies: [String]
  ) throws(OutputError) {
    var seen: Set<String> = []
    let text = try DependencyFile.text(
      target: output + "/.specsmith-manifest.json",
      dependencies: dependencies.filter { seen.insert($0).inserted })
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError.inaccessible(path: path, reason: Self.reason(error))
    }
  }

  private func contents(
    _ path: String, as role: InputRole, _ kind: StampedFile.Kind
  ) throws(Diagnostic) -> StampedFile {
    do {
      return path == StandardInput.argument
        ? try StandardInput.content() : try StampedFile(path: path, kind)
    } catch {
      throw Self.unreadable(path, as: role, error)
    }
  }

  /// Records what a path has before it is read, so that a change during the run is noticed.
  private func noteState(of path: String) {
    guard path != StandardInput.argument else { return }
    let state = InputState(path)
    lock.withLock { if statesBefore[path] == nil { statesBefore[path] = state } }
  }

  static func reason(_ error: any Error) -> String {
    (error as NSError).localizedDescription
  }
}
