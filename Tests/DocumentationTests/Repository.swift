import Foundation

/// The checkout from which the tests were built.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the products of the running tests' build.
  static var products: URL {
    // On macOS, a helper runs the tests, and their location is an argument.
    let arguments = CommandLine.arguments
    let bundle =
      arguments.firstIndex(of: "--test-bundle-path")
      .flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil } ?? arguments[0]
    var folder = URL(fileURLWithPath: bundle).resolvingSymlinksInPath()
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}
