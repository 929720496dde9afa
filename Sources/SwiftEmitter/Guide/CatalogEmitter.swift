import Markdown
import SDKModel
import TemplateEngine

/// Writes the DocC catalog of an SDK: its landing page, and a page with all operations.
public struct CatalogEmitter: Sendable {
  private let page: CompiledTemplate<CatalogModel>
  private let operations: CompiledTemplate<CatalogModel>

  /// - Throws: `InvalidTemplate` if a template cannot be used.
  public init() throws(InvalidTemplate) {
    let library = PackageTemplates.library
    page = try library.compile("CatalogPage", for: CatalogModel.self, alignsValues: true)
    operations = try library.compile(
      "CatalogOperations", for: CatalogModel.self, alignsValues: true)
  }

  /// The files of the catalog, below the folder of the SDK.
  ///
  /// - Parameters:
  ///   - module: The module of the SDK.
  ///   - calls: The calls that the landing page shows.
  ///   - part: The part of the SDK that is written; by default, everything.
  public func emit(
    _ sdk: SDK, _ configuration: Configuration, module: String, calls: GuideCalls,
    part: SDKPart? = nil
  ) -> [GeneratedFile] {
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    let reference = APIReference(of: sdk, context, part: part)
    let resources = ResourceModelBuilder(
      sdk: sdk, part: part ?? SDKPart(wholeOf: sdk), context: context)
    let model = CatalogModel(
      module: module, title: MarkdownText.escaped(sdk.title),
      guide: GuideBuilder(sdk, context, module: module).model(calls),
      resourceLinks: resources.places(in: sdk.root, [configuration.client]).map {
        CatalogLinkModel(link: $0.path.joined(separator: "/"))
      },
      groups: reference.groups.map { group in
        CatalogGroupModel(
          name: group.name, link: group.type.replacing(".", with: "/"), lines: group.lines)
      })
    return [(module, page), ("Operations", operations)].map { name, template in
      var content: [UInt8] = []
      template.render(model, into: &content)
      return GeneratedFile(path: "\(module).docc/\(name).md", content: content)
    }
  }
}
