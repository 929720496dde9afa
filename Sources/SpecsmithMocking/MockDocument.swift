import Diagnostics
import DocumentTree
import Foundation
import Generator
import OpenAPIDocument
import Threads

/// The reason why a document cannot be served.
public struct MockDocumentError: Error, CustomStringConvertible {
  /// The errors, with their lines in the document.
  public let messages: [String]

  init(_ diagnostics: [Diagnostic]) {
    messages = diagnostics.filter { $0.severity == .error }.map(\.description)
  }

  public var description: String { messages.joined(separator: "\n") }
}

/// Reads a document from a file, with the overlays and references of the `specsmith.yaml` beside it.
enum MockDocument {
  private static let settingsName = "specsmith.yaml"

  /// - Throws: ``MockDocumentError``.
  static func read(_ file: URL, overlays: [URL]) throws -> DocumentModel {
    let input: Generator.Input
    do throws(InvalidInput) {
      input = try Self.input(file, overlays)
    } catch {
      throw MockDocumentError(error.diagnostics)
    }
    // Deeply nested schemas need a large stack.
    let reading = DeepStack.run { ModelReading(of: input, for: .comparing) }
    guard let model = reading.model else {
      throw MockDocumentError(reading.diagnostics.diagnostics)
    }
    return model
  }

  private static func input(
    _ file: URL, _ overlays: [URL]
  ) throws(InvalidInput) -> Generator.Input {
    let folder = file.deletingLastPathComponent()
    let settingsFile = folder.appendingPathComponent(settingsName).path
    var errors = InputErrors()
    func read(_ path: String) -> Source? {
      errors.collect { () throws(Diagnostic) in try source(path) }
    }
    var settings = Settings()
    if FileManager.default.fileExists(atPath: settingsFile), let source = read(settingsFile) {
      settings = Settings(source, &errors)
    }
    let document = read(file.path) ?? Source(file: file.path, bytes: [])
    let input = errors.collect { () throws(InvalidInput) in
      try Generator.Input(
        document: document, settings: settings,
        path: { URL(fileURLWithPath: $0, relativeTo: folder).path },
        overlay: { path, _ throws(Diagnostic) in try source(path) },
        load: { path throws(Diagnostic) in try source(path) })
    }
    let given = overlays.compactMap { read($0.path) }
    var result = try errors.checked(input)
    result.overlays += given
    return result
  }

  private static func source(_ path: String) throws(Diagnostic) -> Source {
    do {
      return Source(file: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      throw .error(
        .unreadableFile, "cannot read \(path): \((error as NSError).localizedDescription)", at: nil)
    }
  }
}
