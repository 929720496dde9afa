import Diagnostics
import DocumentTree
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// A package around a document's SDK, made without touching the disk.
public struct NewPackage: Sendable {
  /// The module of the SDK, which the package is called after.
  public let name: String
  /// What `specsmith generate` writes, relative to the folder ``sources``.
  public let sdk: [GeneratedFile]
  /// All else but the document, relative to the package.
  public let files: [GeneratedFile]

  public var sources: String { "Sources/\(name)" }
  public var tests: String { "Tests/\(name)Tests" }

  /// - Parameters:
  ///   - input: The document. Its settings' names are chosen here.
  ///   - name: What the module is called; `nil` for a name from the document's title.
  ///   - transport: What sends the requests of the client.
  ///   - dependency: Where the package finds Specsmith, once its name is known.
  ///   - document: The path of the document's copy in the package, asked for when all files that it
  ///     refers to were read.
  /// - Returns: The package, and its diagnostics; no package if there are errors.
  public static func make(
    _ input: Generator.Input, name: String?, transport: Configuration.Transport = .urlSession,
    dependency: (String) -> PackageDependency, document: () -> String
  ) -> (package: NewPackage?, diagnostics: [Diagnostic]) {
    let reading = ModelReading(of: input)
    var log = reading.diagnostics
    guard let model = reading.model else { return (nil, log.diagnostics) }
    let names = PackageNames(title: model.sdk.title, name: name)
    var configuration = names.configuration
    configuration.transport = transport
    if let diagnostic = names.problem { log.append(diagnostic) }
    guard !log.hasErrors else { return (nil, log.diagnostics) }
    let calls = SampleCallBuilder(sdk: model.sdk, document: model.openAPI).calls {
      $0.canBeTested
    }
    let document = document()
    do {
      let files = try PackageEmitter().emit(
        model.sdk, configuration, calls: calls,
        PackageEmitter.Description(
          name: names.module, dependency: dependency(names.module), document: document))
      let sdk = Self.model(of: input, named: document)?.sdk ?? model.sdk
      // As the settings of the package have it.
      let emitter = try SwiftEmitter(externalNames: .plain)
      let package = NewPackage(
        name: names.module, sdk: emitter.emit(sdk, configuration), files: files)
      return (package, log.diagnostics)
    } catch {
      log.append(contentsOf: error.diagnostics)
      return (nil, log.diagnostics)
    }
  }

  /// What the document means under the name that its copy has: generated code names the file. If
  /// several files keep their names, the document's name is unchanged.
  private static func model(of input: Generator.Input, named document: String) -> DocumentModel? {
    guard !document.contains("/") else { return nil }
    var input = input
    input.document = Source(file: document, bytes: input.document.bytes)
    return ModelReading(of: input).model
  }
}
