import DocumentTree
import Foundation
import Generator
import SwiftEmitter
import TestSupport
import Testing

@Suite("The public interface of an SDK")
struct SwiftInterfaceTests {
  /// An SDK, as the compiler and as the interface describe it.
  private struct SDKSurface {
    var symbols: SymbolGraph
    var declarations: [SwiftInterface.Declaration]
  }

  private static let dataframer = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("spec/dataframer.yaml")

  /// A document with constructs that the other documents do not have.
  private static let depot = """
    openapi: 3.1.0
    info: {title: Depot, version: 1.0.0}
    servers:
      - {url: https://depot.example}
      - url: https://{region}.depot.example
        variables: {region: {enum: [eu, us], default: eu}}
    webhooks:
      moved:
        post:
          requestBody:
            content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
          responses: {'204': {description: Read}}
    paths:
      /depots/{depot}/boxes/{id}:
        get:
          operationId: depots_boxes_retrieve
          parameters:
            - {name: depot, in: path, required: true, schema: {type: string}}
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            '200':
              description: The box
              content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
        put:
          operationId: depots_boxes_upload
          parameters:
            - {name: depot, in: path, required: true, schema: {type: string}}
            - {name: id, in: path, required: true, schema: {type: string}}
          requestBody:
            required: true
            content: {application/octet-stream: {schema: {type: string, format: binary}}}
          responses: {'204': {description: Taken}}
    components:
      schemas:
        Box:
          type: object
          required: [size]
          properties:
            size: {type: integer, minimum: 1}
            note: {type: [string, 'null']}
            packed: {type: string, format: date-time}
            weights: {type: array, items: {type: number}}
            state: {type: string, enum: [open, closed]}
            label: {oneOf: [{type: string}, {type: integer}]}
            old: {type: string, deprecated: true}
          additionalProperties: {type: integer}
        Closed:
          type: object
          properties: {place: {$ref: '#/components/schemas/Place'}}
          additionalProperties: false
        Place: {type: array, prefixItems: [{type: string}, {type: integer}]}

    """

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
      symbols: try JSONDecoder().decode(SymbolGraph.self, from: symbols),
      declarations: SwiftInterface(of: sdk, configuration).declarations)
  }

  /// The documents, each with the name of its client.
  private func surfaces() async throws -> [SDKSurface] {
    [
      try await surface(Array(Shop.base.text.utf8), client: "Shop"),
      try await surface(Array(Self.depot.utf8), client: "Depot"),
      try await surface(Array(try Data(contentsOf: Self.dataframer)), client: "Dataframer"),
    ]
  }

  @Test("The compiler finds each declaration by the same name, labels and type")
  func agreesWithCompiler() async throws {
    for surface in try await surfaces() {
      let symbols = surface.symbols
      for declaration in surface.declarations {
        let name = declaration.name
        switch declaration.kind {
        case .type, .alias, .enumerationCase, .initializer:
          #expect(symbols.symbol(at: name) != nil, "\(name)")
        case .unionCase: #expect(symbols.symbol(at: name + "(_:)") != nil, "\(name)")
        case .constant:
          let symbol = try #require(symbols.symbol(at: name), "\(name)")
          #expect(symbol.type == SymbolGraph.plain("\(declaration.type)"), "\(name)")
        case .method:
          let symbol = try #require(symbols.member(declaration.path, named: name), "\(name)")
          #expect(symbol.result == SymbolGraph.plain("\(declaration.type)"), "\(name)")
        // The members that property wrappers and enumerations with raw values synthesize are not in
        // the symbol graph.
        case .property where declaration.path.contains { $0.hasPrefix("$") }: continue
        case .property
        where declaration.path.contains("ServerAddress") && declaration.path.last == "rawValue":
          continue
        case .property:
          let symbol = try #require(symbols.member(declaration.path, named: name), "\(name)")
          // The types of resources have no name in the interface.
          if declaration.type != .void {
            #expect(symbol.type == SymbolGraph.plain("\(declaration.type)"), "\(name)")
          }
        }
      }
    }
  }

  /// The members of the SDK's types that do not depend on the document.
  private static let general: Set = [
    "unrecognized(_:)", "init(from:)", "init(rawValue:)", "encode(to:)", "knownValues",
    "customMirror", "Limits", "Webhooks", "http",
  ]

  @Test(
    "The interface contains all declarations that the compiler finds, except those of every SDK")
  func isComplete() async throws {
    for surface in try await surfaces() {
      let symbols = surface.symbols
      let known = Set(
        surface.declarations.compactMap { declaration in
          declaration.kind == .unionCase
            ? declaration.name + "(_:)"
            : symbols.resolved(declaration.path, named: declaration.name)
        })
      var count = 0
      for symbol in symbols.symbols where symbol.isOwn(of: "Surface") {
        let last = symbol.pathComponents.last ?? ""
        // A resource is named after the property that leads to it.
        if Self.general.contains(last) || last.hasSuffix("Resource") { continue }
        #expect(known.contains(symbol.path), "\(symbol.kind.identifier) \(symbol.path)")
        count += 1
      }
      #expect(count > 20)
    }
  }
}
