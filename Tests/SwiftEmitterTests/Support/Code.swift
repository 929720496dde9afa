import TemplateEngine

@testable import SwiftEmitter

/// Shows code or a comment in a template.
struct Code: ViewModel {
  var code: Layout = ""
  var comment = Comment([], marker: "")

  static let fields: [Field<Code>] = [
    .code("code", "the code") { $0.code },
    .comment("comment", "the comment") { $0.comment },
  ]

  static func rendered(_ code: Layout, indentation: Int = 0) throws -> String {
    try render("{{(}}{{code}}{{)}}", Code(code: code), indentation)
  }

  static func rendered(_ comment: Comment, indentation: Int = 0) throws -> String {
    try render("{{comment}}", Code(comment: comment), indentation)
  }

  private static func render(_ tag: String, _ model: Code, _ indentation: Int) throws -> String {
    let text = String(repeating: " ", count: indentation) + tag
    return try TemplateLibrary(
      templates: [TemplateSource(name: "main", file: "main.mustache", bytes: text.utf8)]
    ).compileSwift("main", for: Code.self).render(model)
  }
}

extension [SwiftParameter] {
  /// The declarations of the parameters, with commas.
  func text(in scope: String? = nil) -> String {
    map { $0.layout(in: scope).text }.joined(separator: ", ")
  }
}
