/// The segments of paths that name a version of the API.
enum VersionSegment {
  /// Whether a segment is a version: `v1`, `v1.2`, `v2beta1`, `2010-04-01`, `1.0`.
  static func matches(_ segment: String) -> Bool {
    // A fast path: most segments are words.
    guard segment.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let text = segment.lowercased()
    if text.hasPrefix("v") { return isNumbered(text.dropFirst()) }
    let date = text.split(separator: "-", omittingEmptySubsequences: false)
    if [[4, 2], [4, 2, 2]].contains(date.map(\.count)) { return date.allSatisfy(isNumber) }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count > 1 && numbers.allSatisfy(isNumber)
  }

  /// `1`, `1.2`, `1_2`, `2beta1`.
  private static func isNumbered(_ text: Substring) -> Bool {
    let letters = text.drop { !$0.isLetter }
    let stage = letters.prefix(while: \.isLetter)
    guard stage.isEmpty || ["alpha", "beta", "rc", "preview"].contains(stage) else { return false }
    let last = letters.dropFirst(stage.count)
    guard last.isEmpty || isNumber(last) else { return false }
    let numbers = text[..<letters.startIndex]
      .split(omittingEmptySubsequences: false) { ".-_".contains($0) }
    return numbers.allSatisfy(isNumber)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
