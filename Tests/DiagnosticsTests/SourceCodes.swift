import Foundation

/// The codes that stand in the sources, found by how diagnostics are made.
enum SourceCodes {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Calls whose first argument is a code.
  private nonisolated(unsafe) static let call =
    /(?:error|warning|warningOnce|note|report|Report)\(\s*"([a-z][a-z0-9-]*)",/
  /// A code that a call's label names.
  private nonisolated(unsafe) static let label = /code: "([a-z][a-z0-9-]*)"/

  static func all() throws -> Set<String> {
    let sources = root.appending(path: "Sources")
    var codes: Set<String> = []
    let paths = FileManager.default.enumerator(atPath: sources.path)
    while let path = paths?.nextObject() as? String {
      guard path.hasSuffix(".swift"), !path.hasPrefix("SpecsmithRuntime") else { continue }
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: call) { codes.insert(String(match.1)) }
      for match in text.matches(of: label) { codes.insert(String(match.1)) }
    }
    return codes
  }
}
