import TemplateEngine

/// The method that iterates over the items of all pages of a list.
struct PagesModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape
  var order: Layout
  var items: Layout
  var call: Layout

  static let fields: [Field<PagesModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [
      .code("order", "the argument that says how a page leads to the next one") { $0.order },
      .code("items", "the expression of a page's items") { $0.items },
      .code("call", "the call that fetches a page") { $0.call },
    ]
}
