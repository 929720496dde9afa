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

  private nonisolated(unsafe) static let hint = /hint: "((?:[^"\\]|\\.)*)"/

  static func all() throws -> Set<String> {
    var codes: Set<String> = []
    for text in try texts() {
      for match in text.matches(of: call) { codes.insert(String(match.1)) }
      for match in text.matches(of: label) { codes.insert(String(match.1)) }
    }
    return codes
  }

  /// What the sources say to do, as the literals have it.
  static func hints() throws -> [String] {
    try texts().flatMap { text in text.matches(of: hint).map { String($0.1) } }
  }

  /// The sources of the generator.
  private static func texts() throws -> [String] {
    let sources = root.appending(path: "Sources")
    var texts: [String] = []
    let paths = FileManager.default.enumerator(atPath: sources.path)
    while let path = paths?.nextObject() as? String {
      guard path.hasSuffix(".swift"), !path.hasPrefix("SpecsmithRuntime") else { continue }
      texts.append(try String(contentsOf: sources.appending(path: path), encoding: .utf8))
    }
    return texts
  }
}
