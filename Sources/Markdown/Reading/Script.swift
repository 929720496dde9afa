/// Writes superscripts and subscripts with Unicode characters if these exist, and otherwise as in
/// formulas.
enum Script {
  static func raised(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    script(inlines, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", mark: "^")
  }

  static func lowered(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    script(inlines, "₀₁₂₃₄₅₆₇₈₉₊₋ₙ", mark: "_")
  }

  private static func script(
    _ inlines: [MarkdownInline], _ characters: String, mark: String
  ) -> [MarkdownInline] {
    let table = Dictionary(uniqueKeysWithValues: zip("0123456789+-n", characters))
    let text = inlines.plainText
    guard !text.isEmpty else { return [] }
    let converted = text.compactMap { table[$0] }
    guard converted.count == text.count else {
      // Several raised letters, as in a trademark sign, are written as normal text.
      return text.count == 1 ? [.literal(mark)] + inlines : [.literal(" ")] + inlines
    }
    return [.literal(String(converted))]
  }
}
