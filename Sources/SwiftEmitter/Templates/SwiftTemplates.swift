import BuiltInTemplates
import TemplateEngine

/// The templates for an SDK in Swift.
public enum SwiftTemplates {
  /// The built-in templates, sorted by name.
  public static let builtIn = BuiltInTemplates.swift.map { template in
    TemplateSource(
      name: template.name, file: "Templates/Swift/\(template.name).mustache",
      bytes: template.content)
  }.sorted { $0.name < $1.name }

  static let library = TemplateLibrary(templates: builtIn)

  /// A sentence about what each built-in template writes.
  static let purposes = Dictionary(
    uniqueKeysWithValues: BuiltInTemplates.swift.map { ($0.name, $0.purpose) })

  /// The templates that write files, each with its view model.
  private static let roots: [(template: String, model: any ViewModel.Type)] = [
    ("Client", ClientModel.self), ("ResourceFile", ResourceFileModel.self),
    ("ServerFile", ServerFileModel.self), ("WebhookFile", WebhookFileModel.self),
    ("ResponseHeadersFile", ResponseHeadersFileModel.self),
    ("ProtocolFile", ProtocolFileModel.self), ("OperationsFile", OperationsFileModel.self),
    ("TypeFile", TypeFileModel.self), ("SharedSchemas", SharedSchemasModel.self),
    ("SchemaLines", SchemaLinesModel.self), ("ExampleFile", ExampleFileModel.self),
    ("Header", HeaderModel.self), ("Imports", ImportsModel.self),
  ]

  /// The maximum length of a line in Swift code, as configured for `swift format`.
  static let lineWidth = 100

  /// The fields that each built-in template may use, sorted by name.
  static func usages() throws(InvalidTemplate) -> [TemplateUsage] {
    try library.defining(TemplateConstant.values(access: .public))
      .usages(from: roots)
  }
}

extension TemplateLibrary {
  /// Compiles a template that writes Swift.
  func compileSwift<Model: ViewModel>(
    _ name: String, for model: Model.Type
  ) throws(InvalidTemplate) -> CompiledTemplate<Model> {
    try compile(
      name, for: model, alignsValues: true, width: SwiftTemplates.lineWidth, commentMarker: "//")
  }
}
