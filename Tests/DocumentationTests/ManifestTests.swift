import Foundation
import Testing

@Suite("The library products of the package")
struct ManifestTests {
  /// SwiftPM looks for the system libraries behind every library product of a dependency, and asks users
  /// to install those that it does not find, even if they use another product.
  @Test("need no system library")
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
    let libraries = description.products.filter { $0.type.keys.contains("library") }
    #expect(libraries.count >= 3)
    for library in libraries {
      var targets = library.targets
      var seen: Set<String> = []
      while let name = targets.popLast() {
        guard seen.insert(name).inserted,
          let target = description.targets.first(where: { $0.name == name })
        else { continue }
        #expect(target.type != "system", "\(library.name) needs \(name)")
        targets += target.dependencies.compactMap { $0.byName?.first ?? nil }
      }
    }
  }

  private struct Description: Decodable {
    var products: [Product]
    var targets: [Target]
  }

  private struct Product: Decodable {
    var name: String
    var targets: [String]
    var type: [String: Ignored]
  }

  private struct Target: Decodable {
    var name: String
    var type: String
    var dependencies: [Dependency]
  }

  private struct Dependency: Decodable {
    var byName: [String?]?
  }

  private struct Ignored: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}
