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
    typeFile = try library.compile(
      "TypeFile", for: TypeFileModel.self, alignsValues: true, width: LongLines.width)
    client = try library.compile(
      "Client", for: ClientModel.self, alignsValues: true, width: LongLines.width)
    resourceFile = try library.compile(
      "ResourceFile", for: ResourceFileModel.self, alignsValues: true, width: LongLines.width)
    webhookFile = try library.compile(
      "WebhookFile", for: WebhookFileModel.self, alignsValues: true, width: LongLines.width)
    serverFile = try library.compile(
      "ServerFile", for: ServerFileModel.self, alignsValues: true, width: LongLines.width)
    sharedSchemas = try library.compile(
      "SharedSchemas", for: SharedSchemasModel.self, alignsValues: true, width: LongLines.width)
    schemaLines = try library.compile(
      "SchemaLines", for: SchemaLinesModel.self, alignsValues: true, width: LongLines.width)
    header = try library.compile(
      "Header", for: HeaderModel.self, alignsValues: true, width: LongLines.width)
    exampleFile = try library.compile(
      "ExampleFile", for: ExampleFileModel.self, alignsValues: true, width: LongLines.width)
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
    return Self.ignoringLongLines(output)
  }

  /// There is no form of a line that is too long and cannot be broken which `swift format` would accept.
  private static func ignoringLongLines(_ file: [UInt8]) -> [UInt8] {
    LongLines.exist(in: file) ? ignoringFormat(file) : file
  }

  private static func ignoringFormat(_ text: [UInt8]) -> [UInt8] {
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return text }
    return text[...end] + Array("// swift-format-ignore-file\n".utf8) + text[(end + 1)...]
  }
}
