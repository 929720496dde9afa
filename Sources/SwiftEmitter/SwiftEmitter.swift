import BuiltInTemplates
import Diagnostics
import SDKModel
import TemplateEngine

/// Writes an SDK in Swift.
public struct SwiftEmitter: Sendable {
  private let typeFile: CompiledTemplate<TypeFileModel>
  private let client: CompiledTemplate<ClientModel>
  private let resourceFile: CompiledTemplate<ResourceFileModel>
  private let serverFile: CompiledTemplate<ServerFileModel>
  private let webhookFile: CompiledTemplate<WebhookFileModel>
  private let exampleFile: CompiledTemplate<ExampleFileModel>
  private let sharedSchemas: CompiledTemplate<SharedSchemasModel>
  private let schemaLines: CompiledTemplate<SchemaLinesModel>
  private let header: CompiledTemplate<HeaderModel>
  private let access: Configuration.Access
  /// Templates know the order of all modules but that of the types.
  private let importsAreSorted: Bool

  /// - Parameters:
  ///   - templates: Templates to use instead of the built-in ones of the same names.
  ///   - access: Who can see what is written.
  ///   - typesModule: The module that declares the types, where another one holds the client.
  /// - Throws: `InvalidTemplate` when a template cannot be used, with each error's place.
  public init(
    templates: [TemplateSource] = [], access: Configuration.Access = .public,
    typesModule: String? = nil
  ) throws(InvalidTemplate) {
    let library = SwiftTemplates.library.replacing(templates)
      .defining(TemplateConstant.values(access: access, typesModule: typesModule))
    importsAreSorted = typesModule == nil
    self.access = access
    typeFile = try library.compile("TypeFile", for: TypeFileModel.self, alignsValues: true)
    client = try library.compile("Client", for: ClientModel.self, alignsValues: true)
    resourceFile = try library.compile(
      "ResourceFile", for: ResourceFileModel.self, alignsValues: true)
    webhookFile = try library.compile("WebhookFile", for: WebhookFileModel.self, alignsValues: true)
    serverFile = try library.compile("ServerFile", for: ServerFileModel.self, alignsValues: true)
    sharedSchemas = try library.compile(
      "SharedSchemas", for: SharedSchemasModel.self, alignsValues: true)
    schemaLines = try library.compile(
      "SchemaLines", for: SchemaLinesModel.self, alignsValues: true)
    header = try library.compile("Header", for: HeaderModel.self, alignsValues: true)
    exampleFile = try library.compile(
      "ExampleFile", for: ExampleFileModel.self, alignsValues: true)
  }

  /// Templates that replace no built-in one and that no other template calls: their names may be
  /// misspelt.
  public static func unusedTemplates(among templates: [TemplateSource]) -> [Diagnostic] {
    let names = Set(BuiltInTemplates.swift.map(\.name))
    let texts = templates.map { String(decoding: $0.bytes, as: UTF8.self) }
    return templates.filter { template in
      !names.contains(template.name)
        && !texts.contains {
          $0.contains("{{> \(template.name)}}") || $0.contains("{{>\(template.name)}}")
        }
    }
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
  ///   - part: What of it is written; all where it is left out. Names come from the whole.
  ///   - layout: How it is spread over files.
  public func emit(
    _ sdk: SDK, _ configuration: Configuration, part: SDKPart? = nil,
    layout: FileLayout = .separate
  ) -> [GeneratedFile] {
    let part = part ?? SDKPart(wholeOf: sdk)
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    var files = FileSet()
    if configuration.content != .types {
      files.add(
        .client, configuration.client,
        render(client, ClientBuilder(sdk: sdk, part: part, context: context).model()))
      if let servers = ServerBuilder(sdk: sdk).model(context) {
        files.add(.servers, "ServerAddress", render(serverFile, servers))
      }
      if let webhooks = WebhookBuilder(sdk: sdk, part: part, context: context).model() {
        files.add(.webhooks, "Webhooks", render(webhookFile, webhooks))
      }
      let resources = ResourceBuilder(sdk: sdk, part: part, context: context)
      for (name, model) in resources.resourceModels() {
        files.add(.resource, name, render(resourceFile, model))
      }
    }
    if configuration.content != .client {
      let layout = StorageLayout(of: sdk.types)
      for declaration in sdk.types where part.contains(declaration) {
        files.add(
          .model, context.typeNames.simpleName(of: declaration.id),
          render(typeFile, TypeFileBuilder.model(declaration, layout: layout, context)))
      }
    }
    let asserted = AssertedPart(of: sdk, part, content: configuration.content)
    if let model = SharedSchemas.model(asserted.schemas, context) {
      files.add(.sharedSchemas, "SharedSchemas", render(sharedSchemas, model))
    }
    if asserted.isAskedForLines {
      var output: [UInt8] = []
      schemaLines.render(SchemaLinesBuilder.model(asserted.sources), into: &output)
      files.add(.schemaLines, "SchemaLines", Self.ignoringLongLines(output))
    }
    switch layout {
    case .separate: return files.separateFiles
    case .shards(let count): return files.shards(count, header: render(header, HeaderModel()))
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
    var files = FileSet()
    for model in builder.models(of: part ?? SDKPart(wholeOf: sdk)) {
      // Its lines are as long as the document's texts: there is nothing to break.
      var output: [UInt8] = []
      exampleFile.render(model, into: &output)
      files.add(.tests, model.suite, Self.ignoringFormat(output))
    }
    return files.separateFiles
  }

  private func render<Model: ViewModel>(
    _ template: CompiledTemplate<Model>, _ model: Model
  ) -> [UInt8] {
    var output: [UInt8] = []
    template.render(model, into: &output)
    if !importsAreSorted { output = ImportOrder.sorted(output) }
    let (text, hasLongLine) = LineBreaker.breakLines(output)
    // A name can be longer than any line: there is no form that `swift format` would accept.
    return hasLongLine ? Self.ignoringFormat(text) : text
  }

  /// The lines of a literal cannot be broken.
  private static func ignoringLongLines(_ text: [UInt8]) -> [UInt8] {
    let hasLongLine = text.split(separator: UInt8(ascii: "\n")).contains { $0.count > 100 }
    return hasLongLine ? ignoringFormat(text) : text
  }

  private static func ignoringFormat(_ text: [UInt8]) -> [UInt8] {
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return text }
    return text[...end] + Array("// swift-format-ignore-file\n".utf8) + text[(end + 1)...]
  }
}
