import Diagnostics
import DocumentTree
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// A package for a document's SDK, generated without accessing the disk.
public struct NewPackage: Sendable {
  /// The name of the package, and of the SDK's module.
  public let name: String
  /// The files of `specsmith generate`, relative to the folder ``sources``.
  public let sdk: [GeneratedFile]
  /// All other files except the document, relative to the package.
  public let files: [GeneratedFile]

  public var sources: String { "Sources/\(name)" }
  public var tests: String { "Tests/\(name)Tests" }

  /// What a new package is made with, besides its document.
  public struct Options: Sendable {
    /// The module's name; `nil` for a name from the document's title.
    public var name: String?
    /// What sends the requests of the client.
    public var transport = Configuration.Transport.urlSession
    public var license = PackageLicense.none
    /// The URL at which the package will be found, if it is known.
    public var repository: String?
    /// The published Specsmith, which may replace a folder.
    public var publishedDependency: PackageDependency?

    public init() {}
  }

  /// - Parameters:
  ///   - input: The document. This method chooses the names in its settings.
  ///   - dependency: Returns the location of Specsmith for the package's name.
  ///   - settingsSchema: Returns where editors find the schema of the package's settings, for the
  ///     package's name; `nil` if nowhere.
  ///   - folder: Returns the name of the package's folder for the package's name.
  ///   - document: Returns the path of the document's copy in the package. It is called after all
  ///     files that the document refers to were read.
  /// - Returns: The package, or `nil` if there are errors, and the diagnostics.
  public static func make(
    _ input: Generator.Input, _ options: Options = Options(),
    dependency: (String) -> PackageDependency, settingsSchema: (String) -> String? = { _ in nil },
    folder: (String) -> String,
    document: () -> String
  ) -> (package: NewPackage?, diagnostics: [Diagnostic]) {
    let reading = ModelReading(of: input)
    var log = reading.diagnostics
    guard let model = reading.model else { return (nil, log.diagnostics) }
    let names = PackageNames(title: model.sdk.title, name: options.name)
    var configuration = names.configuration
    configuration.transport = options.transport
    if let diagnostic = names.problem { log.append(diagnostic) }
    guard !log.hasErrors else { return (nil, log.diagnostics) }
    let calls = GuideCalls(of: model)
    let document = document()
    do {
      let files = try PackageEmitter().emit(
        model.sdk, configuration, calls: calls,
        PackageEmitter.Description(
          name: names.module, dependency: dependency(names.module), document: document,
          settingsSchema: settingsSchema(names.module), folder: folder(names.module),
          repository: options.repository, publishedDependency: options.publishedDependency,
          license: options.license))
      let sdk = Self.model(of: input, named: document)?.sdk ?? model.sdk
      let reference = APIReference(of: sdk, configuration).markdown(title: sdk.title)
      // The same settings as in the package's `specsmith.yaml`.
      let emitter = try SwiftEmitter(externalNames: .plain)
      let catalog = try CatalogEmitter().emit(
        sdk, configuration, module: names.module, calls: calls)
      let package = NewPackage(
        name: names.module, sdk: emitter.emit(sdk, configuration) + catalog,
        files: files + [GeneratedFile(path: "api.md", content: Array(reference.utf8))])
      return (package, log.diagnostics)
    } catch {
      log.append(contentsOf: error.diagnostics)
      return (nil, log.diagnostics)
    }
  }

  /// The model of the document under its name in the package, since generated code contains the
  /// file's name. If several files keep their names, the document's name is unchanged.
  private static func model(of input: Generator.Input, named document: String) -> DocumentModel? {
    guard !document.contains("/") else { return nil }
    var input = input
    input.document = Source(file: document, bytes: input.document.bytes)
    return ModelReading(of: input).model
  }
}
