import Diagnostics
import DocumentTree
import Foundation
import OpenAPIDocument

/// The result of reading a document.
struct Reading {
  var document: OpenAPIDescription
  var diagnostics: [Diagnostic]

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// Reads `api.yaml`, and the files that it refers to from a dictionary.
  static func of(
    _ text: String, files: [String: String] = [:], mappings: [DocumentSource.Mapping] = [],
    log: FileLog = FileLog()
  ) throws -> Reading {
    let source = DocumentSource(mappings: mappings) { path throws(Diagnostic) in
      log.append(path)
      guard let text = files[path] else {
        throw .error(.noSuchFile, "there is no file \(path)", at: nil)
      }
      return Source(file: path, text: text)
    }
    let tree = try Tree.parse(Source(file: "api.yaml", text: text))
    let (document, list, _) = DocumentReader.read(tree, path: "api.yaml", files: source)
    guard let document else { throw list.diagnostics.first ?? Unread() }
    return Reading(document: document, diagnostics: list.diagnostics)
  }

  struct Unread: Error {}

  /// The schema of a component.
  func schema(_ name: String) -> Schema? { document.schemas.first { $0.name == name }?.schema }

  /// The target of a component's `$ref`.
  func target(_ name: String) -> Schema? {
    schema(name)?.reference.flatMap { reference in
      document.referencedSchemas[reference.target]
        ?? document.schemas.first { $0.schema.node == reference.target }?.schema
    }
  }

  /// The name of the target of a component's `$ref`.
  func targetName(_ name: String) -> String? {
    schema(name)?.reference.flatMap { document.referencedSchemaNames[$0.target] }
  }

  func operation(_ id: String) -> OperationObject? {
    document.operations.first { $0.id == id }
  }
}

/// Records the paths of the files that a document refers to.
final class FileLog: @unchecked Sendable {
  private let lock = NSLock()
  private var list: [String] = []

  var paths: [String] { lock.withLock { list } }

  func append(_ path: String) { lock.withLock { list.append(path) } }
}

/// Documents that differ in one part.
enum Sample {
  static func schemas(_ text: String, version: String = "3.1.0") -> String {
    """
    openapi: \(version)
    info: {title: Zoo, version: '1'}
    components:
      schemas:
    \(text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

    """
  }

  static func rest(_ text: String, version: String = "3.1.0") -> String {
    "openapi: \(version)\ninfo: {title: Zoo, version: '1'}\n" + text
  }

  static func swagger(_ text: String) -> String {
    "swagger: '2.0'\ninfo: {title: Zoo, version: '1'}\n" + text
  }
}
