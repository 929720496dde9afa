import APIDiff
import DocumentTree
import Foundation
import Generator
import TestSupport
import Testing

/// A version of an API, and the releases before it.
struct Release {
  var document: Source
  /// The earlier releases, oldest first.
  var baseline: [Release] = []
  var dropsDeprecated = false

  init(_ text: String, named file: String = "openapi.yaml", after baseline: [Release] = []) {
    document = Source(file: file, bytes: Array(text.utf8))
    self.baseline = baseline
  }

  /// A document of the repository.
  init(path: String, after baseline: [Release] = []) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    document = Source(file: (path as NSString).lastPathComponent, bytes: Array(data))
    self.baseline = baseline
  }

  private var input: Generator.Input {
    var input = Generator.Input(document: document)
    input.baseline = baseline.map { Generator.Input(document: $0.document) }
    input.dropsDeprecated = dropsDeprecated
    return input
  }

  /// The generated files by path.
  func files() throws -> [String: String] {
    let result = Generator.run(input)
    let files = try #require(result.files, "\(result.diagnostics)")
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.content, as: UTF8.self)) })
  }

  /// The changes from the last release of the baseline.
  func changes() throws -> ChangeReport {
    let last = try #require(baseline.last)
    var old = last.input
    old.baseline = baseline.dropLast().map { Generator.Input(document: $0.document) }
    let (report, diagnostics) = ChangeReading.report(from: old, to: input)
    return try #require(report, "\(diagnostics)")
  }

  /// What the compiler says of a client together with the SDK.
  func messages(of client: String) async throws -> (errors: [Substring], warnings: [Substring]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("Release-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var paths: [String] = []
    for (path, text) in try files() {
      let url = folder.appendingPathComponent(path.replacing("/", with: "-"))
      try Data(text.utf8).write(to: url)
      paths.append(url.path)
    }
    let url = folder.appendingPathComponent("Caller.swift")
    try Data(client.utf8).write(to: url)
    let output = try await SwiftCompiler.typecheck(paths.sorted() + [url.path], module: "Caller")
    // The others repeat these beside excerpts.
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("/") }
    return (
      lines.filter { $0.contains(" error: ") },
      lines.filter { $0.contains(" warning: ") }
    )
  }
}
