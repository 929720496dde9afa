/// A text that every template may use, whatever it is called with.
enum TemplateConstant: String, CaseIterable {
  case access, exported, typesModule, rulesIgnoredForAccess

  /// What the text is, for people who write templates.
  var documentation: String {
    switch self {
    case .access: "the access modifier with a space behind it; empty for `internal`"
    case .exported: "`@_exported` with a space behind it, where the SDK is public; otherwise empty"
    case .typesModule: "the module that declares the types; empty where it is the client's own"
    case .rulesIgnoredForAccess: "the rules of `swift format` that `internal` code breaks"
    }
  }

  static func values(
    access: Configuration.Access, typesModule: String?
  ) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: allCases.map { constant in
        (constant.rawValue, constant.value(access: access, typesModule: typesModule))
      })
  }

  private func value(access: Configuration.Access, typesModule: String?) -> String {
    switch self {
    case .access: access.modifier
    // Who imports a public client need not import what it is made of.
    case .exported: access == .public ? "@_exported " : ""
    case .typesModule: typesModule ?? ""
    // The initializer that Swift makes itself does not go well with every property wrapper.
    case .rulesIgnoredForAccess: access == .internal ? "UseSynthesizedInitializer" : ""
    }
  }
}
