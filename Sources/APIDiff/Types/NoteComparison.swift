import SDKModel

/// Compares default values.
enum DefaultComparison {
  static func compare(_ before: Literal?, _ after: Literal?, at site: ComparisonSite) -> Comparison
  {
    var result = Comparison()
    guard before != after else { return result }
    let name = site.subject
    switch (before, after) {
    case (nil, let value?):
      result.add(
        .defaultChanged, at: site, "\(name) is \(value.json) when left out",
        detail: "none → \(value.json)")
    case (let value?, nil):
      result.add(
        .defaultChanged, at: site,
        "\(name) is not said to be \(value.json) when left out any more",
        detail: "\(value.json) → none")
    case (let old?, let new?):
      result.add(
        .defaultChanged, at: site, "\(name) is \(new.json) when left out, instead of \(old.json)",
        detail: "\(old.json) → \(new.json)")
    case (nil, nil): break
    }
    return result
  }
}

/// Compares deprecations and removal dates.
enum DeprecationComparison {
  static func compare(
    _ before: Deprecation?, _ after: Deprecation?, at site: ComparisonSite
  ) -> Comparison {
    var result = Comparison()
    let name = site.subject
    switch (before, after) {
    case (nil, let deprecation?):
      let words = [
        deprecation.message.map { ": " + $0 }, deprecation.sunset.map { " (sunset: \($0))" },
      ]
      result.add(
        .deprecated, at: site,
        "\(name) is deprecated" + words.compactMap(\.self).joined())
    case (_?, nil):
      result.add(.undeprecated, at: site, "\(name) is deprecated no more")
    case (let old?, let new?) where old.sunset != new.sunset:
      result.add(
        .sunsetChanged, at: site,
        new.sunset.map { "\(name) may be gone from \($0) on" }
          ?? "\(name) is not said to be gone from any day on",
        detail: "\(old.sunset ?? "none") → \(new.sunset ?? "none")")
    default: break
    }
    return result
  }
}
