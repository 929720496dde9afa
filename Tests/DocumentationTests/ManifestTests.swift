import Foundation
import Testing

@Suite("The manifest of the package")
struct ManifestTests {
  /// If a `.pc` file is named but missing, SwiftPM warns every package that depends on this one,
  /// even if it only uses the runtime.
  @Test("The manifest names a pkg-config file only if Homebrew has installed it")
  func systemLibraries() throws {
    let description = try withTemporaryFolder { folder in
      let result = try Program.run(
        [
          "swift", "package", "--package-path", Repository.root.path, "--scratch-path", folder.path,
          "dump-package",
        ], in: folder)
      let json = try #require(result.output.firstIndex(of: "{").map { result.output[$0...] })
      return try JSONDecoder().decode(Description.self, from: Data(json.utf8))
    }
    let libraries = description.targets.filter { $0.type == "system" }
    #expect(libraries.map(\.name) == ["LibYAML"])
    for library in libraries {
      guard let file = library.pkgConfig else { continue }
      #expect(
        ["/opt/homebrew", "/usr/local"].contains { prefix in
          FileManager.default.fileExists(atPath: "\(prefix)/lib/pkgconfig/\(file).pc")
        })
    }
  }

  private struct Description: Decodable {
    var targets: [Target]
  }

  private struct Target: Decodable {
    var name: String
    var type: String
    var pkgConfig: String?
  }
}
