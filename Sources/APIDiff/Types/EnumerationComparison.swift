import SDKModel

/// Compares enums.
struct EnumerationComparison {
  let pair: TypePair

  func compare(_ before: Enumeration, _ after: Enumeration, at site: ComparisonSite) -> Comparison {
    var result = Comparison()
    let old = Set(before.cases.map(\.value))
    let new = Set(after.cases.map(\.value))
    for member in before.cases where !new.contains(member.value) {
      let value = member.value.json
      var site = site.at(old: member.location, new: nil)
      site.elements = [.enumerationCase(pair.old, value)]
      result.add(
        .enumValueRemoved, at: site, "\(site.subject) may not be \(value) any more", detail: value
      )
    }
    for member in after.cases where !old.contains(member.value) {
      let value = member.value.json
      var site = site.at(old: nil, new: member.location)
      site.elements = [.enumerationCase(pair.new, value)]
      result.add(.enumValueAdded, at: site, "\(site.subject) may be \(value)", detail: value)
    }
    return result
  }

  static func values(_ enumeration: Enumeration) -> String {
    enumeration.cases.map(\.value.json).joined(separator: ", ")
  }
}
