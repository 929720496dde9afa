/// Basic rules of English plurals.
package enum EnglishNoun {
  /// The singular of a name's last word: `revision_types` becomes `revision_type`.
  ///
  /// A word that is not clearly a plural is returned unchanged.
  package static func singular(_ name: String) -> String {
    let lower = name.lowercased()
    guard let last = lower.utf8.last, lastBytes.contains(last) else { return name }
    for (plural, singular) in irregular where lower.hasSuffix(plural) {
      return String(name.dropLast(plural.count)) + matchingCase(singular, like: name, plural)
    }
    if unchanged.contains(where: lower.hasSuffix) { return name }
    if lower.hasSuffix("ies"), lower.count > 4 { return name.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where lower.hasSuffix(ending) {
      return String(name.dropLast(2))
    }
    if lower.hasSuffix("s"), lower.count > 2, !["ss", "us", "is"].contains(where: lower.hasSuffix) {
      return String(name.dropLast())
    }
    return name
  }

  package static func isPlural(_ name: String) -> Bool {
    singular(name) != name
  }

  private static let irregular = [
    ("people", "person"), ("children", "child"), ("statuses", "status"), ("indices", "index"),
    ("vertices", "vertex"), ("matrices", "matrix"), ("analyses", "analysis"),
    ("aliases", "alias"), ("addresses", "address"), ("movies", "movie"), ("cookies", "cookie"),
    ("bases", "base"), ("buses", "bus"), ("viruses", "virus"), ("caches", "cache"),
  ]

  private static let unchanged = [
    "series", "species", "news", "data", "metadata", "dns", "kubernetes",
  ]

  /// How words end that may be plurals. Most do not.
  private static let lastBytes = Set(
    (irregular.map(\.0) + unchanged + ["s"]).compactMap(\.utf8.last))

  private static func matchingCase(_ word: String, like name: String, _ plural: String) -> String {
    guard let first = name.dropLast(plural.count - 1).last, first.isUppercase else { return word }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
