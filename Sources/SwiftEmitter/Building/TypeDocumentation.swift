import SDKModel
import TemplateEngine

/// What is said of a type.
enum TypeDocumentation {
  /// The document's words, or those that fit a type that has none.
  ///
  /// A deprecated type says so here, and its initializers say it to the compiler: were the type
  /// itself marked, all generated code that must name it would be warned.
  static func comment(
    _ declaration: TypeDeclaration, otherwise words: String?
  ) -> Comment {
    let documentation = declaration.documentation
    let words =
      documentation.isEmpty
      ? [words]
      : [
        documentation.summary(besides: declaration.id.path.last ?? ""), documentation.description,
      ]
    let warning = declaration.deprecation.map { deprecation in
      let message = deprecation.message == documentation.description ? nil : deprecation.message
      return "- Warning: Deprecated." + (message.map { " " + $0 } ?? "")
    }
    return DocumentationComment.make(words + [warning])
  }
}
