import Foundation
import TestSupport

/// Compiles programs as a user would: with the real compiler, against the built modules.
enum UserProgram {
  static var canBeCompiled: Bool { compiler != nil && products != nil }

  /// The compiler's errors and warnings about a program, one per line.
  ///
  /// - Parameter other: The source of a module named `Other` that the program may import.
  static func diagnostics(of source: String, beside other: String? = nil) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dataframer-program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = ""
    if let other {
      try other.write(to: folder.appending(path: "Other.swift"), atomically: true, encoding: .utf8)
      text += try compile(
        ["-emit-module", "-parse-as-library", "-module-name", "Other", "Other.swift"], in: folder)
    }
    try source.write(
      to: folder.appending(path: "program.swift"), atomically: true, encoding: .utf8)
    text += try compile(["-typecheck", "-I", ".", "program.swift"], in: folder)
    return text.split(separator: "\n").map(String.init).filter {
      $0.contains(#/^\S+:\d+:\d+: (error|warning): /#)
    }
  }

  private static func compile(_ arguments: [String], in folder: URL) throws -> String {
    guard let compiler, let products else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = compiler
    process.arguments =
      ["-swift-version", "6"] + BuiltRuntime(products: products).searchArguments + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  private static let compiler: URL? = ProcessInfo.processInfo.environment["PATH"]?
    .split(separator: ":").map { URL(filePath: String($0)).appending(path: "swiftc") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// The folder with the modules of the running tests' build.
  private static let products: URL? = {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = [
      Bundle.main.executableURL?.deletingLastPathComponent(),
      Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent(),
      repository.appending(path: ".build/debug"),
    ]
    return folders.compactMap { $0 }.first { folder in
      let module = folder.appending(path: "Modules/Dataframer.swiftmodule")
      return FileManager.default.fileExists(atPath: module.path)
    }
  }()

  /// Identifies the bundle of these tests.
  private final class Anchor {}
}
