/// The rules of `swift format` that names of a document may break, for good reason.
enum FormatRules {
  /// - Returns: The rules for a directive that has them ignored; nothing where all names are usual.
  static func broken(by names: some Collection<String>) -> String {
    var rules: [String] = []
    if names.contains(where: { $0.contains("_") }) { rules.append("AlwaysUseLowerCamelCase") }
    if names.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) {
      rules.append("IdentifiersMustBeASCII")
    }
    return rules.joined(separator: ", ")
  }
}
