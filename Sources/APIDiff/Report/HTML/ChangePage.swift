import BuiltInTemplates
import TemplateEngine

/// Shows a report as one page of HTML, which needs nothing else: for people who would rather look.
public struct ChangePage: Sendable {
  private let template: CompiledTemplate<PageModel>
  private let assets = PageAssets()

  /// - Throws: `InvalidTemplate` when one of the built-in templates asks for what there is not.
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
  /// - Parameter contents: The bytes of a file that the report's places name, to quote its lines;
  ///   `nil` where they are not at hand.
  public func html(of report: ChangeReport, contents: @escaping (String) -> [UInt8]?) -> String {
    template.render(PageBuilder.model(report, assets: assets, contents: contents))
  }
}
