import TemplateEngine

/// The imports of a file: the modules whose names it contains.
///
/// An import is public only if a public declaration of the file needs it. The compiler warns about
/// unnecessary public imports, and refuses missing ones with `InternalImportsByDefault`.
struct ImportList: Sendable {
  let imports: [ImportModel]

  /// - Parameters:
  ///   - access: The access level of the file's declarations.
  ///   - typesModule: The module that declares the SDK's types, if it is another one.
  ///   - isPartOfSDK: Whether the file is part of an SDK, and so may call the runtime's SPI.
  init(
    _ header: FileHeader, access: Configuration.Access, typesModule: String?,
    isPartOfSDK: Bool = true
  ) {
    let reexported: Set<String> =
      header.reexports.isEmpty || access != .public
      ? [] : header.reexports.union([typesModule].compactMap { $0 })
    let visible = header.names.interface.modules(types: typesModule).union(reexported)
    // A default value that is not public is no part of the interface.
    let hidden = header.names.implementation.modules(types: typesModule).union(header.reexports)
    imports = visible.union(hidden).sorted().map { module in
      ImportModel(
        isReexported: reexported.contains(module),
        isFirstReexported: module == reexported.min(),
        isOfSPI: isPartOfSDK && module == SwiftModule.runtime.name,
        access: visible.contains(module) ? access : .internal, module: module)
    }
  }
}

extension Set<ExternalName> {
  /// The modules to import for the names.
  ///
  /// - Parameter types: The module that declares the SDK's types, if it is another one.
  func modules(types: String? = nil) -> Set<String> {
    Set<String>(compactMap { $0.module == SwiftModule.sdk.name ? types : $0.module })
      .subtracting([SwiftModule.standardLibrary.name])
  }
}

extension ExternalName {
  /// The top-level type of the SDK that the name refers to or is nested in; `nil` for declarations
  /// of other modules.
  var topLevelNameOfSDK: String? {
    guard module == SwiftModule.sdk.name else { return nil }
    return name.split(separator: ".").first.map(String.init)
  }
}
