import TemplateEngine

/// The header of a file.
struct HeaderModel: ViewModel {
  var header: FileHeader

  static let fields: [Field<HeaderModel>] = [
    .flag("isFormatIgnored", "whether `swift format` accepts no form of one of the lines") {
      $0.header.isFormatIgnored
    },
    .text("ignoredRules", "the rules of `swift format` that names of the document break") {
      $0.header.brokenRules.list
    },
  ]
}

/// The imports of a file.
struct ImportsModel: ViewModel {
  var imports: [ImportModel]

  /// Whether an import has the access level `package`, which only some targets support.
  private var isConditional: Bool { imports.contains { $0.access == .package } }

  static let fields: [Field<ImportsModel>] = [
    .flag("isConditional", "whether the imports depend on a feature of the target") {
      $0.isConditional
    },
    .list("imports", "the imports, sorted by module") { $0.imports },
  ]
}

/// An import.
struct ImportModel: ViewModel {
  var isReexported: Bool
  /// Whether the comment on re-exports stands above it.
  var isFirstReexported: Bool
  var isOfSPI: Bool
  /// The access level of the declarations that use the module.
  var access: Configuration.Access
  var module: String

  static let fields: [Field<ImportModel>] = [
    .flag("isReexported", "whether users of the SDK get the module along with it") {
      $0.isReexported
    },
    .flag("isFirstReexported", "whether it is the first one of those") { $0.isFirstReexported },
    .flag("isOfSPI", "whether the module has declarations for generated code alone") {
      $0.isOfSPI
    },
    .text("access", "the access modifier with a space behind it; empty for `internal`") {
      $0.access.modifier
    },
    .text("module", "the module's name") { $0.module },
  ]
}
