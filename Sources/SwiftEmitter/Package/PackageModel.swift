import TemplateEngine

/// A new package around an SDK.
struct PackageModel: ViewModel {
  var name: String
  var title: String
  var dependency: String
  var dependencyIdentity: String
  var transport: [String]
  var transportProduct: [String]
  var trait: [String]
  var settingsSchema: [String]
  var document: String
  var documentLink: String
  var documentWord: String
  var generateOptions: String
  var client: String
  var environmentPrefix: String
  var variables: [PackageVariableModel]
  var needsBaseURL: Bool
  var construction: Layout
  var shownImports: [String]
  var localServer: Layout
  /// At most one each.
  var shown: [PackageCallModel]
  var tested: [PackageCallModel]
  /// The state of the header, which depends on the rest of the file.
  var isFormatIgnored = false
  var modules: [String] = []
  var imports: [String] = []

  static let fields: [Field<PackageModel>] = [
    .text("name", "the package's name, which is that of its product and its module") { $0.name },
    .text("title", "the API's own name, for Markdown") { $0.title },
    .text("dependency", "the arguments that say where Specsmith is") { $0.dependency },
    .text("dependencyIdentity", "the name by which SwiftPM knows that package") {
      $0.dependencyIdentity
    },
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
    .text("client", "the client's type") { $0.client },
    .text("environmentPrefix", "the prefix of environment variables") {
      $0.environmentPrefix
    },
    .list("variables", "the environment variables that the client looks for") { $0.variables },
    .flag("needsBaseURL", "whether the document does not say where the API is") {
      $0.needsBaseURL
    },
    .code("construction", "the client made of arguments alone, at `server` where there is one") {
      $0.construction
    },
    .lines("shownImports", "the modules that the README's call needs") { $0.shownImports },
    .code("localServer", "the type of the test's server") { $0.localServer },
    .list("shown", "the call that the README shows, where there is one") { $0.shown },
    .list("tested", "the call that the test makes, where there is one") { $0.tested },
    .flag("isFormatIgnored", "whether `swift format` accepts no form of one of the lines") {
      $0.isFormatIgnored
    },
    .lines("modules", "the modules that the test imports") { $0.modules },
    .lines("imports", "what imports the client and the types that the test names") { $0.imports },
  ]
}

/// An environment variable that the client reads.
struct PackageVariableModel: ViewModel {
  var name: String
  var words: String

  static let fields: [Field<PackageVariableModel>] = [
    .text("name", "the variable's name") { $0.name },
    .text("words", "its meaning, for Markdown") { $0.words },
  ]
}

/// A call of an operation.
struct PackageCallModel: ViewModel {
  var title: String
  var statement: Layout
  var hasResult: Bool
  var method: String
  var path: String
  var server: Layout
  var json: String

  static let fields: [Field<PackageCallModel>] = [
    .text("title", "the method and the path, within a string literal") { $0.title },
    .code("statement", "the call with `try await`, and what its result is assigned to") {
      $0.statement
    },
    .flag("hasResult", "whether the call returns something") { $0.hasResult },
    .text("method", "the method, as a literal") { $0.method },
    .text("path", "the path that the server sees, as a literal") { $0.path },
    .code("server", "the start of the server; empty if it responds with JSON") { $0.server },
    .text("json", "the JSON of the server's response, for a raw literal") { $0.json },
  ]
}
