import Diagnostics
import TemplateEngine

/// Documents the fields of templates as Markdown, from the declarations of the view models.
public struct TemplatePage: Sendable {
  private let usages: [TemplateUsage]

  /// - Throws: `InvalidTemplate` if a built-in template cannot be compiled.
  public init() throws(InvalidTemplate) {
    usages = try SwiftTemplates.usages()
  }

  /// The name and the purpose of each template, one per line.
  public func list() -> String {
    let width = usages.map(\.template.count).max() ?? 0
    return usages.map { usage in
      let padding = String(repeating: " ", count: width - usage.template.count)
      return usage.template + padding + "  " + purpose(of: usage) + "\n"
    }.joined()
  }

  /// The page of one template; `nil` if there is none of this name.
  public func page(ofTemplate name: String) -> String? {
    guard let usage = usages.first(where: { $0.template == name }) else { return nil }
    let inner = usage.inner.map { "## `\($0.name)`\n\n" + Self.table(of: $0.fields) }
    return (["# `\(name)`\n", template(usage)] + inner).joined(separator: "\n")
  }

  /// The name of the template that was probably intended.
  public func nearest(to name: String) -> String? {
    Spelling.nearest(to: name, among: usages.map(\.template))
  }

  /// The page of all templates.
  public func all() -> String {
    var parts = [Self.introduction, "## What all templates may use\n", Self.constants]
    parts.append("## Templates\n")
    for usage in usages { parts += ["### `\(usage.template)`\n", template(usage)] }
    parts += ["## Models\n", "What the sections on a list or on a model may use.\n"]
    for model in innerModels { parts += ["### `\(model.name)`\n", Self.table(of: model.fields)] }
    return parts.joined(separator: "\n")
  }

  // MARK: Sections

  private static let introduction = """
    # Templates

    All output of Specsmith comes from these templates, which use the syntax of Mustache. To \
    change one, export it, edit it, and generate with its folder. Templates that are not in the \
    folder are the built-in ones:

    ```sh
    specsmith templates export MyTemplates Enumeration
    specsmith generate shop.yaml --output Shop --templates MyTemplates
    ```

    Replacing the comment in `MyTemplates/Enumeration.mustache`, for example, changes all \
    enumerations:

    ```mustache
    {{#documentation}}
    {{documentation}}
    {{/documentation}}
    /// One of {{#cases}}{{value}}{{^isLast}}, {{/isLast}}{{/cases}}, or a value of a later version.
    ```

    A field has one of these kinds:

    | kind | use in a template |
    | --- | --- |
    | text | `{{name}}` writes it, `{{#name}}…{{/name}}` tests whether it is not empty |
    | code | as a text; in a group, it is broken into lines if it does not fit on one |
    | comment | as a text; each of its lines is folded at its position |
    | flag | `{{#name}}…{{/name}}` tests whether it is set, `{{^name}}…{{/name}}` whether it is \
    not |
    | texts | `{{#name}}{{.}}{{/name}}` writes each |
    | list of a model | `{{#name}}…{{/name}}` is repeated with the fields of each; `isFirst` and \
    `isLast` refer to its position |
    | a model | `{{#name}}…{{/name}}` is rendered with its fields if it exists; `{{name.field}}` \
    is one of them |

    Within a section the fields around it can be used too, the innermost first. `{{> Name}}` \
    includes another template, which can use only the model that it is called with. Any other name \
    is an error with its line.

    `specsmith templates fields NAME` shows a part of this page, and `specsmith templates fields` \
    generates the page.

    ## Long lines

    A line is written unchanged, however long, except for groups, between `{{(}}` and `{{)}}`. A \
    group is written on one line if it fits into 100 columns, and otherwise broken as its kind \
    requires. If that is still too long, the code in it is broken too.

    | kind | use | if it does not fit on the line |
    | --- | --- | --- |
    | `{{(arguments}}` | the arguments of a call | all on their own line, or else each on one |
    | `{{(parameters}}` | the parameters of a declaration or a closure's call | the same, and the \
    parenthesis below them |
    | `{{(elements}}` | the elements of a list | each on its own line, with a comma after the last \
    of several |
    | `{{(value}}` | an assigned value, the type of a property | on the next line, if it fits \
    there |
    | `{{(}}` | everything else | in the lines of the template; on one line, a line end is a space |

    `{{,}}` separates the items: it is a comma and a space, or a comma and a line end, and nothing \
    after the last item. Blanks and line ends around the items of a list mean nothing.

    ```mustache
    {{access}}func {{name}}({{(parameters}}
      {{#parameters}}
      {{declaration}}{{,}}
      {{/parameters}}
    {{)}}) async throws -> {{result}} {
    ```

    """

  private static var constants: String {
    "| field | kind | content |\n| --- | --- | --- |\n"
      + TemplateConstant.allCases.map {
        "| `\($0.rawValue)` | text | \($0.documentation) |\n"
      }.joined()
  }

  private func template(_ usage: TemplateUsage) -> String {
    var text = purpose(of: usage) + "\n\n"
    text += "It is called with " + Self.list(usage.models)
    text += usage.calls.isEmpty ? ".\n" : ", and calls " + Self.list(usage.calls) + ".\n"
    if usage.models.count > 1 {
      text += "\nIt may use what all of these have:\n"
    }
    return text + "\n" + Self.table(of: usage.fields)
  }

  private func purpose(of usage: TemplateUsage) -> String {
    SwiftTemplates.purposes[usage.template] ?? ""
  }

  /// The models that are not the root model of any template.
  private var innerModels: [TemplateFieldCatalog.Model] {
    var seen = Set(usages.filter { $0.models.count == 1 }.flatMap(\.models))
    return usages.flatMap(\.inner).filter { seen.insert($0.name).inserted }
      .sorted { $0.name < $1.name }
  }

  private static func table(of fields: [TemplateFieldCatalog.Field]) -> String {
    guard !fields.isEmpty else { return "They have no field in common.\n" }
    return "| field | kind | content |\n| --- | --- | --- |\n"
      + fields.map { "| `\($0.name)` | \($0.kind.description) | \($0.documentation) |\n" }.joined()
  }

  private static func list(_ names: [String]) -> String {
    let names = names.map { "`\($0)`" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension TemplateFieldCatalog.Kind {
  fileprivate var description: String {
    switch self {
    case .text: "text"
    case .code: "code"
    case .comment: "comment"
    case .flag: "flag"
    case .lines: "texts"
    case .list(let item): "list of `\(item)`"
    case .model(let name): "a `\(name)`"
    }
  }
}
