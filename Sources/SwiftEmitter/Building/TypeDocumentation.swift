import Markdown
import SDKModel
import TemplateEngine

/// The documentation of a type.
enum TypeDocumentation {
  /// The document's description, or a default for a type without one.
  ///
  /// Only the initializers of a deprecated type are marked for the compiler, and its documentation
  /// says so. If the type itself were marked, all generated code that names it would cause
  /// warnings.
  static func comment(
    _ declaration: TypeDeclaration, otherwise words: String?
  ) -> Comment {
    let documentation = declaration.documentation
    let parts: [DocumentationComment.Part] =
      documentation.isEmpty
      ? [.own(words)]
      : [
        .document(documentation.summary(besides: declaration.id.path.last ?? "")),
        .document(documentation.description),
      ]
    // The whole description is not said twice.
    let said = documentation.description.map { MarkdownPage($0).blocks.plainText }
    let warning = declaration.deprecation.map { deprecation in
      let message = deprecation.message == said ? nil : deprecation.message
      return "Warning: Deprecated."
        + (message.map { " " + DocumentationComment.line($0) } ?? "")
    }
    return DocumentationComment.make(parts + [.list(warning.map { [$0] } ?? [])])
  }
}
