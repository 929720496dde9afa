/// Rules of `swift format` that names from a document may have to violate.
struct FormatRules: OptionSet, Sendable {
  let rawValue: Int

  static let lowerCamelCase = FormatRules(rawValue: 1 << 0)
  static let asciiIdentifiers = FormatRules(rawValue: 1 << 1)

  static func broken(by names: some Collection<String>) -> FormatRules {
    var rules: FormatRules = []
    if names.contains(where: { $0.utf8.contains(UInt8(ascii: "_")) }) { rules.insert(.lowerCamelCase) }
    if names.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) {
      rules.insert(.asciiIdentifiers)
    }
    return rules
  }

  /// The rules for a directive that ignores them; empty if there are none.
  var list: String {
    var names: [String] = []
    if contains(.lowerCamelCase) { names.append("AlwaysUseLowerCamelCase") }
    if contains(.asciiIdentifiers) { names.append("IdentifiersMustBeASCII") }
    return names.joined(separator: ", ")
  }
}
