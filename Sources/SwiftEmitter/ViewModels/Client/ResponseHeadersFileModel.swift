import TemplateEngine

/// The file that declares the header fields of responses.
struct ResponseHeadersFileModel: FileModel {
  var brokenRules: FormatRules
  var client: String
  var headers: [ResponseHeaderModel]

  static let fields: [Field<ResponseHeadersFileModel>] = [
    .text("client", "the client's type") { $0.client },
    .list("headers", "the header fields, in the order of the document") { $0.headers },
  ]
}

/// A header field of responses.
struct ResponseHeaderModel: ViewModel {
  var documentation: Comment
  var deprecation: Layout
  var name: String
  var type: Layout
  var field: Layout

  static let fields: [Field<ResponseHeaderModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .code("deprecation", "the message as a string literal; empty where not deprecated") {
      $0.deprecation
    },
    .text("name", "the constant's name") { $0.name },
    .code("type", "the type of the value") { $0.type },
    .code("field", "the name of the header field, as a literal") { $0.field },
  ]
}
