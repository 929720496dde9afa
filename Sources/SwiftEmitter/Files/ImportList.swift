import TemplateEngine

/// The imports of a file: the modules whose names it writes.
///
/// A module is imported for users to see where a declaration that they see names it, and only there:
/// the compiler warns of more, and with `InternalImportsByDefault` it refuses less.
struct ImportList: Sendable {
  let imports: [ImportModel]

  /// - Parameters:
  ///   - access: Who can see what the file declares.
  ///   - typesModule: The module that declares the SDK's types, where it is another one.
  ///   - isPartOfSDK: Whether the file is part of an SDK, which may call what the runtime has for it.
  init(
    _ header: FileHeader, access: Configuration.Access, typesModule: String?,
    isPartOfSDK: Bool = true
  ) {
    func modules(_ names: Set<ExternalName>) -> Set<String> {
      Set(names.compactMap { $0.module == SwiftModule.sdk.name ? typesModule : $0.module })
        .subtracting([SwiftModule.standardLibrary.name])
    }
    let reexported: Set<String> =
      header.reexports && access == .public
      ? Set([SwiftModule.runtime.name, typesModule].compactMap { $0 }) : []
    let visible = modules(header.names.interface).union(reexported)
    imports = visible.union(modules(header.names.implementation)).sorted().map { module in
      ImportModel(
        isReexported: reexported.contains(module),
        isOfSPI: isPartOfSDK && module == SwiftModule.runtime.name,
        access: visible.contains(module) ? access : .internal, module: module)
    }
  }
}
