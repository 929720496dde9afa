import BuiltInTemplates
import Diagnostics
import SDKModel
import TemplateEngine
import Threads

/// Writes an SDK in Swift.
public struct SwiftEmitter: Sendable {
  private let typeFile: CompiledTemplate<TypeFileModel>
  private let client: CompiledTemplate<ClientModel>
  private let resourceFile: CompiledTemplate<ResourceFileModel>
  private let serverFile: CompiledTemplate<ServerFileModel>
  private let webhookFile: CompiledTemplate<WebhookFileModel>
  private let responseHeadersFile: CompiledTemplate<ResponseHeadersFileModel>
  private let protocolFile: CompiledTemplate<ProtocolFileModel>
  private let operationsFile: CompiledTemplate<OperationsFileModel>
  private let exampleFile: CompiledTemplate<ExampleFileModel>
  private let sharedSchemas: CompiledTemplate<SharedSchemasModel>
  private let schemaLines: CompiledTemplate<SchemaLinesModel>
  private let headers: FileHeaders
  private let access: Configuration.Access

  /// - Parameters:
  ///   - templates: Templates that replace the built-in ones of the same names.
  ///   - access: The access level of the generated declarations.
  ///   - typesModule: The module that declares the types, if it is not the client's module.
  ///   - externalNames: How to write names of other modules.
  /// - Throws: `InvalidTemplate` with the location of each error in the templates.
  public init(
    templates: [TemplateSource] = [], access: Configuration.Access = .public,
    typesModule: String? = nil, externalNames: Configuration.ExternalNames = .qualified
  ) throws(InvalidTemplate) {
    let library = SwiftTemplates.library.replacing(templates)
      .defining(TemplateConstant.values(access: access)).spelling(externalNames.spelling)
    self.access = access
    func compile<Model: ViewModel>(_ name: String) throws(InvalidTemplate) -> CompiledTemplate<
      Model
    > {
      try library.compileSwift(name, for: Model.self)
    }
    typeFile = try compile("TypeFile")
    client = try compile("Client")
    resourceFile = try compile("ResourceFile")
    webhookFile = try compile("WebhookFile")
    serverFile = try compile("ServerFile")
    responseHeadersFile = try compile("ResponseHeadersFile")
    protocolFile = try compile("ProtocolFile")
    operationsFile = try compile("OperationsFile")
    sharedSchemas = try compile("SharedSchemas")
    schemaLines = try compile("SchemaLines")
    exampleFile = try compile("ExampleFile")
    headers = FileHeaders(
      header: try compile("Header"), imports: try compile("Imports"), access: access,
      typesModule: typesModule)
  }

  /// Warnings about templates that replace no built-in one and that no other template calls. Their
  /// names may be misspelled.
  public static func unusedTemplates(among templates: [TemplateSource]) -> [Diagnostic] {
    let names = Set(BuiltInTemplates.swift.map(\.name))
    let calls = templates.reduce(into: Set<String>()) { $0.formUnion($1.calls) }
    return templates.filter { !names.contains($0.name) && !calls.contains($0.name) }
      .map { template in
        .warning(
          .unusedTemplate, "the template `\(template.name)` replaces none and is called by none",
          at: SourceLocation(file: template.file, line: 1, column: 1),
          hint: Spelling.nearest(to: template.name, among: names.sorted())
            .map { "did you mean `\($0)`?" }
            ?? "templates are " + names.sorted().joined(separator: ", "))
      }
  }

  /// The files of the SDK, in a fixed order.
  ///
  /// - Parameters:
  ///   - part: The part to write; by default, everything. Names do not depend on it.
  ///   - layout: How declarations are distributed over files.
  public func emit(
    _ sdk: SDK, _ configuration: Configuration, part: SDKPart? = nil,
    layout: FileLayout = .separate
  ) -> [GeneratedFile] {
    let part = part ?? SDKPart(wholeOf: sdk)
    switch layout {
    case .separate:
      return files(of: sdk, configuration, part) { [headers] in headers.text(of: $0) }
        .separateFiles()
    case .shards(let count):
      return files(of: sdk, configuration, part) { $0 }.shards(count) { headers.text(of: $0) }
    }
  }

  /// - Parameter finish: What is kept of a file, to be done as soon as it is rendered.
  private func files<File: Sendable>(
    of sdk: SDK, _ configuration: Configuration, _ part: SDKPart,
    _ finish: @escaping @Sendable (SourceFile) -> File
  ) -> FileSet<File> {
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    var files = FileSet<File>()
    // Beside the other files, which the processors share.
    let assertions = DeepStack.begin {
      assertionFiles(of: AssertedPart(of: sdk, part, content: configuration.content), context)
    }
    if configuration.content != .types {
      var file = render(client, ClientModelBuilder(sdk: sdk, part: part, context: context).model())
      file.header.reexports = [SwiftModule.runtime.name, configuration.transport.module]
      files.add(.client, configuration.client, finish(file))
      if let servers = ServerShape(sdk, client: configuration.client) {
        let model = ServerModelBuilder(shape: servers, context: context).model()
        files.add(.servers, servers.type.name, finish(render(serverFile, model)))
      }
      if let webhooks = WebhookModelBuilder(sdk: sdk, part: part, context: context).model() {
        files.add(.webhooks, WebhookShape.typeName, finish(render(webhookFile, webhooks)))
      }
      let headers = ResponseHeadersModelBuilder(sdk: sdk, part: part, context: context)
      if let model = headers.model() {
        files.add(
          .responseHeaders, ResponseHeadersShape.typeName,
          finish(render(responseHeadersFile, model)))
      }
      let resources = ResourceModelBuilder(sdk: sdk, part: part, context: context)
      let places = resources.places()
      let rendered = DeepStack.map(places) {
        finish(render(resourceFile, resources.model(of: $0)))
      }
      for (place, file) in zip(places, rendered) { files.add(.resource, place.fileName, file) }
      if configuration.hasProtocols { addProtocols(of: resources, to: &files, finish) }
    }
    if configuration.content != .client {
      let layout = StorageLayout(of: sdk.types)
      let declarations = sdk.types.filter(part.contains)
      let aliases = TopLevelAliases(of: sdk, context)
      let rendered = DeepStack.map(declarations) { declaration in
        let model = TypeFileModelBuilder.model(
          declaration, aliases: aliases.models(of: declaration), layout: layout, context)
        return finish(render(typeFile, model))
      }
      for (declaration, file) in zip(declarations, rendered) {
        files.add(.model, context.typeNames.simpleName(of: declaration.id), file)
      }
    }
    for (content, name, file) in assertions.value { files.add(content, name, finish(file)) }
    return files
  }

  /// What the checks of an SDK share.
  private func assertionFiles(
    of part: AssertedPart, _ context: EmissionContext
  ) -> [(FileContent, String, SourceFile)] {
    var files: [(FileContent, String, SourceFile)] = []
    if let model = SharedSchemas.model(part.schemas, context) {
      files.append((.sharedSchemas, "SharedSchemas", render(sharedSchemas, model)))
    }
    if part.isAskedForLines {
      let model = SchemaLinesModelBuilder.model(part.sources)
      files.append((.schemaLines, "SchemaLines", render(schemaLines, model)))
    }
    return files
  }

  private func addProtocols<File: Sendable>(
    of resources: ResourceModelBuilder, to files: inout FileSet<File>,
    _ finish: @escaping @Sendable (SourceFile) -> File
  ) {
    let operations = OperationsModelBuilder(resources).model()
    files.add(.operations, ProtocolNames.operations, finish(render(operationsFile, operations)))
    let builder = ProtocolModelBuilder(resources)
    let client = builder.clientModel()
    files.add(.clientProtocol, client.name, finish(render(protocolFile, client)))
    let places = resources.places()
    let rendered = DeepStack.map(places) { finish(render(protocolFile, builder.model(of: $0))) }
    for (place, file) in zip(places, rendered) {
      files.add(.resource, ProtocolNames.name(of: place.fileName), file)
    }
  }

  /// The tests of the document's examples, for a target that depends on the module of the SDK.
  ///
  /// - Parameter module: The module that declares the types.
  public func emitTests(
    _ sdk: SDK, _ configuration: Configuration, module: String, part: SDKPart? = nil
  ) -> [GeneratedFile] {
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    let builder = ExampleFileBuilder(sdk, context, module: module, isTestable: access == .internal)
    var files = FileSet<[UInt8]>()
    for model in builder.models(of: part ?? SDKPart(wholeOf: sdk)) {
      var file = render(exampleFile, model)
      // The examples' lines can be long, and cannot be wrapped.
      file.header.isFormatIgnored = true
      files.add(.tests, model.suite, headers.text(ofTests: file))
    }
    return files.separateFiles()
  }

  private func render<Model: FileModel>(
    _ template: CompiledTemplate<Model>, _ model: Model
  ) -> SourceFile {
    var file = SourceFile()
    let rendering = template.render(model, into: &file.declarations)
    file.header.names = rendering.names
    file.header.brokenRules = model.brokenRules
    file.header.isFormatIgnored = rendering.hasLongLine
    return file
  }
}
