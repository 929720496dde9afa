import Foundation

/// The runtime of a build, for compilers that SwiftPM does not run.
public struct BuiltRuntime: Sendable {
  private static let modules = [
    "SpecsmithRuntime", "SpecsmithURLSession", "TextGrammar", "Digests", "HTTPTypes", "Logging",
  ]

  private let products: URL

  /// - Parameter products: The folder with the products of the build.
  public init(products: URL) {
    self.products = products
  }

  /// The arguments with which a compiler finds the modules. Those of C are in other folders than
  /// Swift's.
  public var searchArguments: [String] {
    let sources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources")
    // SwiftPM writes a map for a module that has none.
    let folders = [
      path("Modules"), path("CLibYAML.build"),
      sources.appendingPathComponent("CJSONTape/include").standardized.path,
      sources.appendingPathComponent("CSHA256/include").standardized.path,
      sources.appendingPathComponent("LibYAML").standardized.path,
    ]
    return folders.flatMap { ["-I", $0] }
  }

  /// The objects to link. A module's folder may contain outdated files.
  public func objects() throws -> [String] {
    try Self.modules.flatMap(objects)
      + [path("CJSONTape.build/jsontape.c.o"), path("CSHA256.build/sha256.c.o")]
  }

  private func objects(of module: String) throws -> [String] {
    struct Outputs: Decodable {
      var object: String?
    }
    let map = URL(fileURLWithPath: path("\(module).build/output-file-map.json"))
    let outputs = try JSONDecoder().decode([String: Outputs].self, from: Data(contentsOf: map))
    return outputs.values.compactMap(\.object).sorted()
  }

  private func path(_ path: String) -> String { products.appendingPathComponent(path).path }
}
