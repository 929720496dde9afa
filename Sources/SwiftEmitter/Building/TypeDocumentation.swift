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
