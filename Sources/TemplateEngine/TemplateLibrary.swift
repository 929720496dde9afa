import Diagnostics

/// Templates that call one another by name.
///
/// The syntax is that of Mustache: variables, sections, inverted sections, comments, partials,
/// blocks with parents, and changed delimiters. These points differ:
///
/// - A name that no view model declares, and a partial that does not exist, are errors.
/// - In a section on a list, `isFirst` and `isLast` refer to the position of the item, unless the
///   item declares fields of these names: `{{^isLast}}, {{/isLast}}`.
/// - A partial can only access the model with which it is called, and constants. So it may call
///   itself for a nested model.
/// - The indentation of a partial precedes each of its lines, except for blank ones.
/// - The text between `{{(}}` and `{{)}}` is a group: it is written on one line if it fits, and
///   otherwise broken as its kind requires (see `GroupKind`). `{{,}}` separates its items.
/// - `{{@Module.Name}}` writes a name that another module declares. A rendering reports these
///   names, and which of them are only in sections `{{#implementation}}`.
public struct TemplateLibrary: Sendable {
  private var templates: [String: ParsedTemplate] = [:]
  private var constants: [String: String] = [:]
  private var spelling: @Sendable (ExternalName) -> String = { $0.name }

  /// A library of `templates`. If two have the same name, the later one is used.
  public init(templates: [TemplateSource]) { self = TemplateLibrary().replacing(templates) }

  private init() {}

  /// The library with some templates replaced by name, and new ones added.
  public func replacing(_ replacements: [TemplateSource]) -> TemplateLibrary {
    var library = self
    for source in replacements { library.templates[source.name] = ParsedTemplate(source) }
    return library
  }

  /// The library with constants for every template: `{{name}}` writes the string, and a section
  /// checks whether it is empty. A field of the same name takes precedence.
  public func defining(_ constants: [String: String]) -> TemplateLibrary {
    var library = self
    library.constants.merge(constants) { $1 }
    return library
  }

  /// The library with another spelling of `{{@Module.Name}}`, which is the unqualified name by
  /// default.
  public func spelling(
    _ spelling: @escaping @Sendable (ExternalName) -> String
  ) -> TemplateLibrary {
    var library = self
    library.spelling = spelling
    return library
  }

  /// The names of other modules in the templates.
  public var externalNames: Set<ExternalName> {
    Set(templates.values.flatMap(\.nodes).flatMap(\.externalNames))
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// The text of a template.
  public func source(named name: String) -> TemplateSource? { templates[name]?.source }

  /// Compiles a template, and all templates that it calls, for a type of view model.
  ///
  /// - Parameters:
  ///   - root: The type of the model with which the template is rendered.
  ///   - escape: Escapes the string of `{{name}}`. `{{{name}}}` and `{{&name}}` write it unchanged.
  ///     Without a function, all three do.
  ///   - alignsValues: Whether the further lines of a value are indented like its first line. The
  ///     specification of Mustache does not indent them.
  ///   - width: The maximum number of characters in a line with groups, code or comments.
  ///   - commentMarker: The beginning of a line comment in the templates, whose length is not
  ///     limited.
  /// - Throws: `InvalidTemplate` with all errors of the template and of those that it calls.
  public func compile<Root: ViewModel>(
    _ name: String, for root: Root.Type, escape: (@Sendable (String) -> String)? = nil,
    alignsValues: Bool = false, width: Int = 100, commentMarker: String? = nil
  ) throws(InvalidTemplate) -> CompiledTemplate<Root> {
    CompiledTemplate(
      program: try compile(
        name, for: .model(ModelShape(root)),
        Program.Options(
          escape: escape, alignsValues: alignsValues, width: width, commentMarker: commentMarker)))
  }

  func compile(
    _ name: String, for root: Scope.Content, _ options: Program.Options
  ) throws(InvalidTemplate) -> Program {
    var compiler = compiler(options)
    return try compiler.compile(name, for: root)
  }

  func usage(
    of name: String, calledWith shape: ModelShape
  ) throws(InvalidTemplate) -> UsageRecord {
    var compiler = compiler(Program.Options())
    _ = try compiler.compile(name, for: .model(shape))
    return compiler.usage
  }

  private func compiler(_ options: Program.Options) -> TemplateCompiler {
    var options = options
    options.spelling = spelling
    return TemplateCompiler(templates: templates, constants: constants, options: options)
  }
}
