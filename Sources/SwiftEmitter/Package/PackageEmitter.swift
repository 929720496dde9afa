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
    /// The name of the package's folder.
    public var folder: String
    /// The URL at which the package will be found, if it is known.
    public var repository: String?
    /// The published Specsmith, which may replace a folder in ``dependency``.
    public var publishedDependency: PackageDependency
    public var license: PackageLicense

    public init(
      name: String, dependency: PackageDependency, document: String, settingsSchema: String? = nil,
      folder: String? = nil, repository: String? = nil,
      publishedDependency: PackageDependency? = nil, license: PackageLicense = .none
    ) {
      self.name = name
      self.dependency = dependency
      self.document = document
      self.settingsSchema = settingsSchema
      self.folder = folder ?? name
      self.repository = repository
      self.publishedDependency = publishedDependency ?? dependency
      self.license = license
    }
  }

  private let templates: [String: CompiledTemplate<PackageModel>]

  /// - Throws: `InvalidTemplate` if a template cannot be used.
  public init() throws(InvalidTemplate) {
    let library = PackageTemplates.library
    var templates: [String: CompiledTemplate<PackageModel>] = [:]
    for name in ["PackageManifest", "PackageTest", "PackageSnippet"] {
      templates[name] = try library.compileSwift(name, for: PackageModel.self)
    }
    let licenses = PackageLicense.allCases.compactMap(\.template)
    for name in ["PackageSettings", "PackageReadme", "PackageIgnore", "PackageWorkflow"] + licenses
    {
      templates[name] = try library.compile(name, for: PackageModel.self, alignsValues: true)
    }
    self.templates = templates
  }

  /// The files, in a fixed order.
  public func emit(
    _ sdk: SDK, _ configuration: Configuration, calls: GuideCalls, _ description: Description
  ) -> [GeneratedFile] {
    let builder = PackageBuilder(
      sdk: sdk, context: EmissionContext(sdk: sdk, configuration: configuration),
      description: description)
    let model = builder.model(calls)
    var files = [
      ("Package.swift", "PackageManifest"), ("specsmith.yaml", "PackageSettings"),
      ("README.md", "PackageReadme"), (".gitignore", "PackageIgnore"),
      (".github/workflows/ci.yml", "PackageWorkflow"),
      ("Tests/\(description.name)Tests/FirstCallTests.swift", "PackageTest"),
    ]
    if !model.guide.shown.isEmpty { files.append(("Snippets/FirstCall.swift", "PackageSnippet")) }
    if let license = description.license.template { files.append(("LICENSE", license)) }
    return files.compactMap { path, name in
      guard let template = templates[name] else { return nil }
      var draft: [UInt8] = []
      let rendering = template.render(model, into: &draft)
      var content: [UInt8] = []
      template.render(builder.complete(model, for: rendering), into: &content)
      return GeneratedFile(path: path, content: content)
    }
  }
}

/// The templates of new packages and of guides.
enum PackageTemplates {
  static let library = TemplateLibrary(
    templates: BuiltInTemplates.package.map { template in
      TemplateSource(
        name: template.name, file: "Templates/Package/\(template.name).mustache",
        bytes: template.content)
    })
}
