import DocumentTree
import Foundation
import Generator
import SwiftEmitter
import TestSupport
import Testing

@Suite("What source code can name of an SDK")
struct SwiftInterfaceTests {
  /// One of the declarations that the compiler finds.
  private struct Symbol: Decodable {
    struct Kind: Decodable {
      var identifier: String
    }
    struct Identifier: Decodable {
      /// The mangled name, which begins with the module's.
      var precise: String
    }
    var kind: Kind
    var identifier: Identifier
    /// The names that lead to it, with the labels of arguments.
    var pathComponents: [String]
  }

  private struct SymbolGraph: Decodable {
    var symbols: [Symbol]
  }

  /// An SDK, as the compiler and as the interface tell of it.
  private struct SDKSurface {
    var symbols: [Symbol]
    var declarations: [SwiftInterface.Declaration]
  }

  private static let dataframer = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("spec/dataframer.yaml")

  private func surface(_ bytes: [UInt8], client: String) async throws -> SDKSurface {
    var settings = Settings()
    settings.client = client
    let input = Generator.Input(
      document: Source(file: "openapi.yaml", bytes: bytes), settings: settings)
    let sdk = try #require(ModelReading(of: input).model).sdk
    var configuration = Configuration(title: sdk.title)
    configuration.client = client
    let files = try #require(Generator.run(input).files)
    let symbols = try await SwiftCompiler.symbolGraph(
      of: files.map { ($0.path, Data($0.content)) }, module: "Surface")
    return SDKSurface(
      symbols: try JSONDecoder().decode(SymbolGraph.self, from: symbols).symbols,
      declarations: SwiftInterface(of: sdk, configuration).declarations)
  }

  /// The documents, each with the name that its client gets.
  private func surfaces() async throws -> [SDKSurface] {
    [
      try await surface(Array(Shop.base.text.utf8), client: "Shop"),
      try await surface(Array(try Data(contentsOf: Self.dataframer)), client: "Dataframer"),
    ]
  }

  @Test("is there for the compiler too, by the same names and labels")
  func isThere() async throws {
    for surface in try await surfaces() {
      let paths = Set(surface.symbols.map { $0.pathComponents.joined(separator: ".") })
      let methods = Set(surface.symbols.compactMap(\.pathComponents.last))
      for declaration in surface.declarations {
        switch declaration.kind {
        case .type, .enumerationCase, .initializer, .constant:
          #expect(paths.contains(declaration.name), "\(declaration.name)")
        case .unionCase: #expect(paths.contains(declaration.name + "(_:)"), "\(declaration.name)")
        // Methods are named along the client's properties, not along the types of these.
        case .method:
          let name = declaration.name.split(separator: ".").last.map(String.init) ?? ""
          #expect(methods.contains(name), "\(declaration.name)")
        // What a property wrapper makes is in no graph of symbols.
        case .property where declaration.path.contains { $0.hasPrefix("$") }: continue
        case .property:
          #expect(methods.contains(declaration.path.last ?? ""), "\(declaration.name)")
        }
      }
    }
  }

  @Test("is all of the calls, the structs' initializers and the cases that the compiler finds")
  func isComplete() async throws {
    for surface in try await surfaces() {
      let names = Set(
        surface.declarations.map { declaration in
          declaration.kind == .unionCase ? declaration.name + "(_:)" : declaration.name
        })
      let methods = Set(surface.declarations.compactMap { $0.name.split(separator: ".").last })
      var count = 0
      for symbol in surface.symbols where symbol.identifier.precise.hasPrefix("s:7Surface") {
        let path = symbol.pathComponents.joined(separator: ".")
        let last = symbol.pathComponents.last ?? ""
        switch symbol.kind.identifier {
        // What every open enumeration has, whatever the document says.
        case "swift.enum.case" where last == "unrecognized(_:)": continue
        case "swift.enum.case": #expect(names.contains(path), "\(path)")
        case "swift.init" where ["init(from:)", "init(rawValue:)"].contains(last): continue
        case "swift.init": #expect(names.contains(path), "\(path)")
        case "swift.method" where symbol.pathComponents.contains { $0.hasSuffix("Resource") }:
          #expect(methods.contains(last[...]), "\(path)")
        default: continue
        }
        count += 1
      }
      #expect(count > 5)
    }
  }
}
