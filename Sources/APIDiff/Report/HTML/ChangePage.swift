import BuiltInTemplates
import TemplateEngine

/// Renders a report as one self-contained HTML page.
public struct ChangePage: Sendable {
  private let template: CompiledTemplate<PageModel>
  private let assets = PageAssets()

  /// - Throws: `InvalidTemplate` if a built-in template uses a field that does not exist.
  public init() throws(InvalidTemplate) {
    let templates = BuiltInTemplates.report.map { template in
      TemplateSource(
        name: template.name, file: "Templates/Report/\(template.name).mustache",
        bytes: template.content)
    }
    self.template = try TemplateLibrary(templates: templates).compile(
      "ChangePage", for: PageModel.self, escape: HTMLText.escaped)
  }

  /// The page.
  ///
  /// - Parameter contents: Returns the bytes of one of the report's files, so that its lines can be
  ///   quoted; `nil` if the file is not available.
  public func html(of report: ChangeReport, contents: @escaping (String) -> [UInt8]?) -> String {
    template.render(PageBuilder.model(report, assets: assets, contents: contents))
  }
}
