import Markdown
import SDKModel
import TemplateEngine

/// Writes the documentation of a type.
enum TypeDocumentation {
  /// The document's description, or a default for a type without one.
  ///
  /// For a deprecated type, only the initializers have the attribute, and the documentation
  /// mentions the deprecation. An attribute on the type would cause warnings in all generated code
  /// that uses it.
  static func comment(
    _ declaration: TypeDeclaration, otherwise words: String?
  ) -> Comment {
    let documentation = declaration.documentation
    let parts: [DocumentationComment.Part] =
      documentation.isEmpty
      ? [.own(words)]
      : [
        .document(documentation.summary(besides: declaration.ownName)),
        .document(documentation.description),
      ]
    // The deprecation message is not repeated if it is the whole description.
    let plainDescription = documentation.description.map { MarkdownPage($0).blocks.plainText }
    let warning = declaration.deprecation.map { deprecation in
      let message = deprecation.message == plainDescription ? nil : deprecation.message
      return "Warning: Deprecated."
        + (message.map { " " + DocumentationComment.line($0) } ?? "")
    }
    return DocumentationComment.make(parts + [.list(warning.map { [$0] } ?? [])])
  }
}
