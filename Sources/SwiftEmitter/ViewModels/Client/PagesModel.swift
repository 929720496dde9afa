import TemplateEngine

/// The method that iterates over the items of all pages of a list.
struct PagesModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape
  var order: Layout
  var call: Layout

  static let fields: [Field<PagesModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [
      .code(
        "order",
        "the argument that says where a page has its items and how it leads to the next one"
      ) { $0.order },
      .code("call", "the call that fetches a page") { $0.call },
    ]
}
