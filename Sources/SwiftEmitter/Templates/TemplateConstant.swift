/// A constant for every template, independent of the view model.
enum TemplateConstant: String, CaseIterable {
  case access, spi, rulesIgnoredForAccess

  /// The description of the constant, for people who write templates.
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
    // Members for the runtime alone are hidden from users as SPI, which only public declarations
    // can be.
    case .spi: access == .public ? "@_spi(Generated) " : ""
    // The initializer that Swift makes itself does not go well with every property wrapper.
    case .rulesIgnoredForAccess: access == .internal ? "UseSynthesizedInitializer" : ""
    }
  }
}
