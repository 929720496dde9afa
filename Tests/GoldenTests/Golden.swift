import DocumentTree
import Foundation
import Generator
import Testing

/// A small document and its expected output: a folder in `Goldens`.
struct Golden: Sendable, CustomTestStringConvertible {
  let name: String
  private let folder: URL

  var testDescription: String { name }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Goldens")

  /// All cases, by name.
  static let all: [Golden] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
      .map { Golden(name: $0, folder: root.appendingPathComponent($0)) }
  }()

  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil

  private static let expectedFolder = "Expected"
  /// Used if the settings name the module that tests import.
  private static let testsFolder = "ExpectedTests"
  /// What a user writes beside the generated code.
  private static let usersFile = "Types.swift"
  private static let diagnosticsFile = "Expected/diagnostics.txt"

  /// The access level of the generated code.
  enum Access: String, Sendable, CustomTestStringConvertible {
    case `public`, package, `internal`

    var testDescription: String { rawValue }
  }

  /// Runs the generator on the case's input.
  ///
  /// - Parameters:
  ///   - access: The access level; `nil` for that of the case's settings.
  ///   - protocols: Whether to set `protocols`; `nil` for what the case's settings say.
  /// - Returns: The generated files by path, and the diagnostics as a file.
  func generate(access: Access? = nil, protocols: Bool? = nil) throws -> [String: String] {
    var input = Generator.Input(document: try source("openapi.yaml"))
    if exists("overlay.yaml") { input.overlays = [try source("overlay.yaml")] }
    if exists("specsmith.yaml") { input.settings = try Settings(source("specsmith.yaml")) }
    if exists("baseline.yaml") {
      var release = Generator.Input(document: try source("baseline.yaml"))
      release.settings = input.settings
      input.baseline = [release]
    }
    switch access {
    case .public: input.settings.access = .public
    case .package: input.settings.access = .package
    case .internal: input.settings.access = .internal
    case nil: break
    }
    if let protocols { input.settings.hasProtocols = protocols }
    input.testedModule = input.settings.module
    let result = Generator.run(input)
    var files: [String: String] = [:]
    for file in result.tests {
      files["\(Self.testsFolder)/\(file.path)"] = String(decoding: file.content, as: UTF8.self)
    }
    for file in result.files ?? [] {
      files["\(Self.expectedFolder)/\(file.path)"] = String(decoding: file.content, as: UTF8.self)
    }
    if !result.diagnostics.isEmpty {
      files[Self.diagnosticsFile] = result.diagnostics.map { $0.description + "\n" }.joined()
    }
    return files
  }

  /// The expected output of the generator, by path.
  func expected() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in [Self.expectedFolder, Self.testsFolder] {
      let expected = folder.appendingPathComponent(name)
      let paths = FileManager.default.enumerator(atPath: expected.path)
      while let path = paths?.nextObject() as? String {
        let url = expected.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        if isFolder.boolValue { continue }
        files["\(name)/\(path)"] = try String(contentsOf: url, encoding: .utf8)
      }
    }
    return files
  }

  /// Replaces the expected output with the generator's output, without rewriting unchanged files.
  func update(_ files: [String: String]) throws {
    let expected = try expected()
    for path in expected.keys where files[path] == nil {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }
    for (path, text) in files where text != expected[path] {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// Calls a function with the generated Swift files, which are removed afterwards.
  ///
  /// - Parameters:
  ///   - access: The access level of their declarations; `nil` for that of the case's settings.
  ///   - protocols: Whether to set `protocols`; `nil` for what the case's settings say.
  func withSwiftFiles<Result>(
    access: Access? = nil, protocols: Bool? = nil, _ body: ([String]) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(name)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (path, text) in try generate(access: access, protocols: protocols)
    where path.hasPrefix(Self.expectedFolder + "/") && path.hasSuffix(".swift") {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      paths.append(url.path)
    }
    if exists(Self.usersFile) {
      paths.append(self.folder.appendingPathComponent(Self.usersFile).path)
    }
    return try await body(paths.sorted())
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  private func source(_ path: String) throws -> Source {
    let data = try Data(contentsOf: folder.appendingPathComponent(path))
    return Source(file: path, bytes: Array(data))
  }
}
