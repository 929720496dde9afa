import Foundation
import Testing

@Suite("The page about build systems")
struct BuildSystemTests {
  /// A build system, with the file from the documentation.
  struct System: Sendable, CustomTestStringConvertible {
    var language: String
    var file: String
    /// The command to run before the first build; empty for none.
    var preparation: [String] = []
    var build: [String]
    /// Whether a file can be removed after the last reference to it. CMake's makefiles continue to
    /// require it, and regenerate each time.
    var forgetsFiles = true

    var testDescription: String { build.joined(separator: " ") }

    var isInstalled: Bool {
      let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
      let needed = Set([build[0]] + (preparation.contains("Ninja") ? ["ninja"] : ["make"]))
      return needed.subtracting(language == "ninja" ? ["make"] : []).allSatisfy { program in
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
      }
    }
  }

  private static let specsmith = Repository.products.appendingPathComponent("specsmith").path

  static let systems = [
    System(
      language: "make", file: "Makefile", build: ["make", "specsmith=\(specsmith)"]),
    System(language: "ninja", file: "build.ninja", build: ["ninja"]),
    System(
      language: "cmake", file: "CMakeLists.txt",
      preparation: ["cmake", "-G", "Ninja", "-S", ".", "-B", "out", "-DSPECSMITH=\(specsmith)"],
      build: ["cmake", "--build", "out"]),
    System(
      language: "cmake", file: "CMakeLists.txt",
      preparation: [
        "cmake", "-G", "Unix Makefiles", "-S", ".", "-B", "out", "-DSPECSMITH=\(specsmith)",
      ],
      build: ["cmake", "--build", "out"], forgetsFiles: false),
  ]

  @Test("The SDK is regenerated if a referenced file changes, and only then", arguments: systems)
  func regenerate(_ system: System) throws {
    guard system.isInstalled else {
      print("Skipped: \(system.build[0]) is not installed.")
      return
    }
    try withTemporaryFolder { folder in
      func write(_ text: String, to path: String) throws {
        // A file system may not distinguish two changes within one tick of its clock.
        Thread.sleep(forTimeInterval: 0.05)
        try Data(text.utf8).write(to: folder.appendingPathComponent(path))
      }
      func build() throws -> Program.Result {
        Thread.sleep(forTimeInterval: 0.05)
        return try Program.run(system.build, in: folder)
      }
      let snippet = try #require(Document("docs/regenerating.md").texts(system.language).first)
      try write(
        snippet.replacing(".build/release/specsmith", with: Self.specsmith), to: system.file)
      try write(Self.document(referringTo: "first"), to: "shop.yaml")
      try write("Size: {type: string, enum: [S, M]}\n", to: "first one.yaml")
      try write("Size: {type: string, enum: [S, L]}\n", to: "second one.yaml")
      if !system.preparation.isEmpty {
        #expect(try Program.run(system.preparation, in: folder).status == 0)
      }
      let first = try build()
      #expect(first.status == 0 && first.output.contains(" added."), "\(first.output)")
      let idle = try build()
      #expect(idle.status == 0 && !idle.output.contains("unchanged"), "\(idle.output)")

      try write("Size: {type: string, enum: [S, M, XL]}\n", to: "first one.yaml")
      let changed = try build()
      #expect(changed.output.contains(": 1 changed, "), "\(changed.output)")

      // Removing a file that is no longer referred to causes no error.
      try FileManager.default.removeItem(at: folder.appendingPathComponent("first one.yaml"))
      try write(Self.document(referringTo: "second"), to: "shop.yaml")
      let replaced = try build()
      #expect(replaced.status == 0, "\(replaced.output)")
      #expect(replaced.output.contains(": 2 changed, "), "\(replaced.output)")
      let last = try build()
      #expect(last.status == 0, "\(last.output)")
      #expect(last.output.contains("unchanged") != system.forgetsFiles, "\(last.output)")
    }
  }

  private static func document(referringTo file: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Shop, version: '1'}
    paths: {}
    components:
      schemas:
        Size: {$ref: '\(file) one.yaml#/Size'}

    """
  }
}
