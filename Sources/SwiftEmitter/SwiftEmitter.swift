import BuiltInTemplates
import Diagnostics
import SDKModel
import TemplateEngine

/// Writes an SDK in Swift.
public struct SwiftEmitter: Sendable {
  private let typeFile: CompiledTemplate<TypeFileModel>
  private let client: CompiledTemplate<ClientModel>
  private let resourceFile: CompiledTemplate<ResourceFileModel>

  /// - Parameter templates: Templates to use instead of the built-in ones of the same names.
  /// - Throws: `InvalidTemplate` when a template cannot be used, with each error's place.
  public init(templates: [TemplateSource] = []) throws(InvalidTemplate) {
    let builtIn = BuiltInTemplates.swift.map {
      TemplateSource(name: $0.name, file: "Templates/Swift/\($0.name).mustache", bytes: $0.content)
    }
    let library = TemplateLibrary(templates: builtIn).replacing(templates)
    typeFile = try library.compile("TypeFile", for: TypeFileModel.self, alignsValues: true)
    client = try library.compile("Client", for: ClientModel.self, alignsValues: true)
    resourceFile = try library.compile(
      "ResourceFile", for: ResourceFileModel.self, alignsValues: true)
  }

  /// The files of the SDK, in a fixed order.
  public func emit(_ sdk: SDK, _ configuration: Configuration) -> [GeneratedFile] {
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    let resources = ResourceBuilder(sdk: sdk, context: context)
    var files = FileSet()
    files.add("", configuration.client, render(client, resources.clientModel()))
    for (path, model) in resources.resourceModels() {
      let name = path.map { $0.hasSuffix("Resource") ? String($0.dropLast(8)) : $0 }.joined()
      files.add("Resources/", name + "Resource", render(resourceFile, model))
    }
    for declaration in sdk.types {
      files.add(
        "Models/", context.typeNames.simpleName(of: declaration.id),
        render(typeFile, TypeFileBuilder.model(declaration, context)))
    }
    return files.files
  }

  private func render<Model: ViewModel>(
    _ template: CompiledTemplate<Model>, _ model: Model
  ) -> [UInt8] {
    var output: [UInt8] = []
    template.render(model, into: &output)
    let (text, hasLongLine) = LineBreaker.breakLines(output)
    guard hasLongLine, let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return text }
    // A name can be longer than any line: there is no form that `swift format` would accept.
    return text[...end] + Array("// swift-format-ignore-file\n".utf8) + text[(end + 1)...]
  }
}
