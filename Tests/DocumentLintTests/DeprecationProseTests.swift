import Testing

@testable import DocumentLint

@Suite("Deprecation in descriptions")
struct DeprecationProseTests {
  @Test(
    "A description can state that its subject is deprecated",
    arguments: [
      "Deprecated.", "deprecated", "Deprecated: use `name` instead.", "DEPRECATED: Use name.",
      "**Deprecated**. The nick of the pet.", "(deprecated) The nick.", "[Deprecated] The nick.",
      "The nick of the pet (deprecated).", "Deprecated since version 2.", "Deprecated, use name.",
      "Deprecated - Use name instead", "(Deprecated - use name instead). The nick.",
      "The nick. This field is deprecated, use `name`.", "This field is now deprecated.",
      "This property has been deprecated in favor of `name`.", "It is deprecated.",
      "The `nick` parameter is deprecated.", "`nick` is deprecated.", "Note: deprecated.",
      "The nick. Deprecated, included for backwards compatibility.", "Deprecated field.",
      "<b>Deprecated.</b> Use name.", "**Deprecation notice:** This field goes away.",
    ])
  func isClaim(_ text: String) {
    #expect(DeprecationProse.isDeprecated(Prose(text), named: ["nick"]))
  }

  @Test(
    "A description can state it of something else, or not at all",
    arguments: [
      "Returns deprecated items.", "Deprecated pets are listed too.", "The deprecated nick.",
      "Whether the pet is deprecated.", "If this field is deprecated, a warning is sent.",
      "Lists pets. The `owner` parameter is deprecated.", "Replaces the deprecated `nick`.",
      "When the model is deprecated, requests fail.", "This model is deprecated.",
      "This field is not deprecated.", "This field will be deprecated in June.",
      "One of:\n* `a` - Deprecated. Use b.\n* `b` - The new one.",
      "**Deprecation notice:** The instances field is deprecated.", "deprecation_date of the pet",
      "Use `name` instead of the deprecated field.",
    ])
  func isNoClaim(_ text: String) {
    #expect(!DeprecationProse.isDeprecated(Prose(text), named: ["nick"]))
  }
}
