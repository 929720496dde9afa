import Foundation

/// A temporary folder for a single test.
struct Workspace: Sendable {
  let folder: URL

  /// Passes a new folder to `body`, and removes it afterwards.
  static func withTemporary<Result>(
    _ body: (Workspace) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "specsmith-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(Workspace(folder: folder))
  }

  func url(_ path: String) -> URL { folder.appending(path: path) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  @discardableResult
  func write(_ path: String, _ text: String) throws -> URL { try write(path, Array(text.utf8)) }

  @discardableResult
  func write(_ path: String, _ bytes: [UInt8]) throws -> URL {
    let file = url(path)
    try makeFolder(file.deletingLastPathComponent())
    try Data(bytes).write(to: file)
    return file
  }

  func makeFolder(_ path: String) throws { try makeFolder(url(path)) }

  private func makeFolder(_ url: URL) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: url(path), to: url(other))
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

  /// The names in the folder itself, including those with a leading dot, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// The paths of all files below a folder, including those with a leading dot, sorted.
  func files(below path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(path).path).sorted().filter { file in
      let attributes = try FileManager.default.attributesOfItem(atPath: url(path + "/" + file).path)
      return attributes[.type] as? FileAttributeType != .typeDirectory
    }
  }

  /// The bytes of all files below a folder, by their paths.
  func contents(below path: String) throws -> [String: Data] {
    try Dictionary(
      uniqueKeysWithValues: files(below: path).map { file in
        (file, try Data(contentsOf: url(path + "/" + file)))
      })
  }

  /// The facts that show whether a file was rewritten.
  struct Identity: Hashable {
    var fileNumber: UInt64
    var modified: Date
  }

  /// The identity of each file below a folder.
  func identities(below path: String) throws -> [String: Identity] {
    try Dictionary(
      uniqueKeysWithValues: files(below: path).map { file in
        let attributes = try FileManager.default.attributesOfItem(
          atPath: url(path + "/" + file).path)
        return (
          file,
          Identity(
            fileNumber: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0,
            modified: attributes[.modificationDate] as? Date ?? .distantPast)
        )
      })
  }
}
