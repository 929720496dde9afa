import TextGrammar

/// Names of components that are qualified as in Java and Go: `io.k8s.api.core.v1.PodList`.
enum DottedName {
  /// The name without what only says who publishes it, `core.v1.PodList`; `nil` if it begins with no
  /// domain.
  ///
  /// The rule does not look at other names, so that none of them changes this one.
  static func short(_ name: String) -> String? {
    guard name.contains(sign: ".") else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > kept, domains.contains(String(parts[0])), !parts.contains("") else {
      return nil
    }
    return parts.suffix(kept).joined(separator: ".")
  }

  /// The package, its version and the name.
  private static let kept = 3

  private static let domains: Set = [
    "app", "ai", "biz", "cloud", "co", "com", "de", "dev", "edu", "eu", "gov", "info", "io", "net",
    "org", "tech", "uk", "us",
  ]
}
