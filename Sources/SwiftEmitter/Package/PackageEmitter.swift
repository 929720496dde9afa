import BuiltInTemplates
import SDKModel
import TemplateEngine

/// Writes the files of a package around an SDK, except for the SDK itself and the document.
public struct PackageEmitter: Sendable {
  /// The properties of a new package.
  public struct Description: Sendable {
    /// The name of the package and its module.
    public var name: String
    public var dependency: PackageDependency
    /// The path of the document's copy in the package.
    public var document: String
    /// The URL or the path of the schema of `specsmith.yaml`, for editors; `nil` if there is none.
    public var settingsSchema: String?

    public init(
      name: String, dependency: PackageDependency, document: String, settingsSchema: String? = nil
    ) {
      self.name = name
      self.dependency = dependency
      self.document = document
      self.settingsSchema = settingsSchema
    }

    /// The folder of the SDK.
    public var sources: String { "Sources/\(name)" }
  }

  private let manifest: CompiledTemplate<PackageModel>
  private let settings: CompiledTemplate<PackageModel>
  private let readme: CompiledTemplate<PackageModel>
  private let ignore: CompiledTemplate<PackageModel>
  private let test: CompiledTemplate<PackageModel>

  /// - Throws: `InvalidTemplate` if a template cannot be used.
  public init() throws(InvalidTemplate) {
    let library = TemplateLibrary(
      templates: BuiltInTemplates.package.map { template in
        TemplateSource(
          name: template.name, file: "Templates/Package/\(template.name).mustache",
          bytes: template.content)
      })
    manifest = try library.compileSwift("PackageManifest", for: PackageModel.self)
    settings = try library.compile("PackageSettings", for: PackageModel.self)
    readme = try library.compile("PackageReadme", for: PackageModel.self, alignsValues: true)
    ignore = try library.compile("PackageIgnore", for: PackageModel.self)
    test = try library.compileSwift("PackageTest", for: PackageModel.self)
  }

  /// The files, in a fixed order.
  ///
  /// - Parameter calls: Sample calls. The README shows the first one, and the test uses the first
  ///   one that can be tested.
  public func emit(
    _ sdk: SDK, _ configuration: Configuration, calls: [SampleCall], _ description: Description
  ) -> [GeneratedFile] {
    let builder = PackageBuilder(
      sdk: sdk, context: EmissionContext(sdk: sdk, configuration: configuration),
      description: description)
    let model = builder.model(calls)
    let files = [
      ("Package.swift", manifest), ("specsmith.yaml", settings), ("README.md", readme),
      (".gitignore", ignore), ("Tests/\(description.name)Tests/FirstCallTests.swift", test),
    ]
    return files.map { path, template in
      var draft: [UInt8] = []
      let rendering = template.render(model, into: &draft)
      var content: [UInt8] = []
      template.render(builder.complete(model, for: rendering), into: &content)
      return GeneratedFile(path: path, content: content)
    }
  }
}
