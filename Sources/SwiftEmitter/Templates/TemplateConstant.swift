/// A constant that all templates can use, independent of the view model.
enum TemplateConstant: String, CaseIterable {
  case access, spi, rulesIgnoredForAccess

  /// The description of the constant, for authors of templates.
  var documentation: String {
    switch self {
    case .access: "the access modifier with a space behind it; empty for `internal`"
    case .spi: "`@_spi(Generated)` with a space behind it, where the SDK is public; otherwise empty"
    case .rulesIgnoredForAccess: "the rules of `swift format` that `internal` code breaks"
    }
  }

  static func values(access: Configuration.Access) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: allCases.map { constant in
        (constant.rawValue, constant.value(access: access))
      })
  }

  private func value(access: Configuration.Access) -> String {
    switch self {
    case .access: access.modifier
    // Members for the runtime alone are hidden from users as SPI, which is only possible for public
    // declarations.
    case .spi: access == .public ? "@_spi(Generated) " : ""
    // The initializer that Swift synthesizes does not work with every property wrapper.
    case .rulesIgnoredForAccess: access == .internal ? "UseSynthesizedInitializer" : ""
    }
  }
}
