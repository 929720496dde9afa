import TemplateEngine

/// A new package around an SDK.
struct PackageModel: ViewModel {
  var name: String
  var title: String
  var guide: GuideModel
  var dependency: String
  var dependencyIdentity: String
  var publishedDependency: String
  var installation: String
  var installedIdentity: String
  var isPublished: Bool
  var transport: [String]
  var transportProduct: [String]
  var trait: [String]
  var settingsSchema: [String]
  var document: String
  var documentLink: String
  var documentWord: String
  var generateOptions: String
  var license: String
  var holder: String
  var construction: Layout
  var stubbed: Layout
  var stubbedExample: Layout
  var stubbedImports: [String]
  var localServer: Layout
  var stubTransport: Layout
  /// At most one.
  var tested: [PackageTestModel]
  /// The state of the header, which depends on the rest of the file.
  var isFormatIgnored = false
  var modules: [String] = []
  var imports: [String] = []

  static let fields: [Field<PackageModel>] = [
    .text("name", "the package's name, which is that of its product and its module") { $0.name },
    .text("title", "the API's own name, for Markdown") { $0.title },
    .model("guide", "what somebody who begins with the SDK needs to know") { $0.guide },
    .text("dependency", "the arguments that say where Specsmith is") { $0.dependency },
    .text("dependencyIdentity", "the name by which SwiftPM knows that package") {
      $0.dependencyIdentity
    },
    .text(
      "publishedDependency",
      "the arguments for the published Specsmith; empty if `dependency` is not a folder"
    ) { $0.publishedDependency },
    .text("installation", "the arguments that say where the new package is") { $0.installation },
    .text("installedIdentity", "the name by which SwiftPM knows the new package") {
      $0.installedIdentity
    },
    .flag("isPublished", "whether the new package has a repository") { $0.isPublished },
    .lines("transport", "the setting `transport`, where it is not the default") { $0.transport },
    .lines("transportProduct", "the product of Specsmith's package that has the transport") {
      $0.transportProduct
    },
    .lines("trait", "the trait of Specsmith's package that the transport needs") { $0.trait },
    .lines("settingsSchema", "where editors find the schema of the settings, if it is known") {
      $0.settingsSchema
    },
    .text("document", "the path of the document's copy, for Markdown") { $0.document },
    .text("documentLink", "the same as the target of a link") { $0.documentLink },
    .text("documentWord", "the same as a word for a shell") { $0.documentWord },
    .text("generateOptions", "further options of `specsmith generate`, each after a space") {
      $0.generateOptions
    },
    .text("license", "the name of the licence; empty for none") { $0.license },
    .text("holder", "the name before “contributors” in a licence, on one line") { $0.holder },
    .code("construction", "the client made of arguments alone, at `server` where there is one") {
      $0.construction
    },
    .code("stubbed", "the client made of arguments alone, with a stub") { $0.stubbed },
    .code("stubbedExample", "the same, assigned to another variable than the README's client") {
      $0.stubbedExample
    },
    .lines("stubbedImports", "the modules that it needs") { $0.stubbedImports },
    .code("localServer", "the type of the test's server") { $0.localServer },
    .code("stubTransport", "the type of the test's stub") { $0.stubTransport },
    .list("tested", "the call that the test makes, where there is one") { $0.tested },
    .flag("isFormatIgnored", "whether `swift format` accepts no form of one of the lines") {
      $0.isFormatIgnored
    },
    .lines("modules", "the modules that the test imports") { $0.modules },
    .lines("imports", "what imports the client and the types that the test names") { $0.imports },
  ]
}

/// A call that a test makes.
struct PackageTestModel: ViewModel {
  var title: String
  var statement: Layout
  var operation: Layout
  var method: String
  var path: String
  var server: Layout
  var json: String

  static let fields: [Field<PackageTestModel>] = [
    .text("title", "the method and the path, within a string literal") { $0.title },
    .code("statement", "the call with `try await`, whose result is ignored") { $0.statement },
    .code("operation", "the operation's name for a stub, as a literal") {
      $0.operation
    },
    .text("method", "the method, as a literal") { $0.method },
    .text("path", "the path that the server sees, as a literal") { $0.path },
    .code("server", "the start of the server; empty if it responds with JSON") { $0.server },
    .text("json", "the JSON of the server's response, for a raw literal") { $0.json },
  ]
}
