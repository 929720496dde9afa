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
    do throws(Diagnostic) {
      input = try Self.input(file, overlays)
    } catch {
      throw MockDocumentError([error])
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
  ) throws(Diagnostic) -> Generator.Input {
    let folder = file.deletingLastPathComponent()
    let settingsFile = folder.appendingPathComponent(settingsName)
    var settings = Settings()
    if FileManager.default.fileExists(atPath: settingsFile.path) {
      settings = try Settings(source(settingsFile.path))
    }
    var input = try Generator.Input(
      document: try source(file.path), settings: settings,
      path: { URL(fileURLWithPath: $0, relativeTo: folder).path },
      overlay: { path, _ throws(Diagnostic) in try source(path) },
      load: { path throws(Diagnostic) in try source(path) })
    for overlay in overlays { input.overlays.append(try source(overlay.path)) }
    return input
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
