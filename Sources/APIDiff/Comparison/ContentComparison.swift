import Diagnostics
import SDKModel

/// Compares the media types of a body, and its schema in each.
struct ContentComparison {
  let subject: String
  let use: Change.Use
  let elements: [SDKElement]

  func compare(
    _ before: [Exchange.Content], _ after: [Exchange.Content], old: SourceLocation,
    new: SourceLocation, into result: inout APIComparison
  ) {
    var rest = after
    var unlike: [Exchange.Content] = []
    let isOnly = before.count == 1 && after.count == 1
    for content in before {
      if let index = rest.firstIndex(where: { $0.name == content.name }) {
        compare(content, rest.remove(at: index), isOnly: isOnly, into: &result)
      } else {
        unlike.append(content)
      }
    }
    for content in unlike {
      if let (index, rule) = relative(of: content, among: rest) {
        let other = rest.remove(at: index)
        rename(content, other, rule, into: &result)
        compare(content, other, isOnly: isOnly, into: &result)
      } else {
        result.add(
          .mediaTypeRemoved, subject, "\(subject) is not `\(content.mediaType)` any more",
          detail: content.mediaType, old: content.location, new: new, elements)
      }
    }
    for content in rest {
      result.add(
        .mediaTypeAdded, subject, "\(subject) can be `\(content.mediaType)`",
        detail: content.mediaType, old: old, new: content.location, elements)
    }
  }

  private func compare(
    _ before: Exchange.Content, _ after: Exchange.Content, isOnly: Bool,
    into result: inout APIComparison
  ) {
    let site = ComparisonSite(
      subject: isOnly ? subject : "\(subject) (\(after.mediaType))", old: before.location,
      new: after.location, elements: elements)
    switch (before.type ?? before.elementType, after.type ?? after.elementType) {
    case (let left?, let right?): result.compare(left, right, at: site, use)
    case (nil, _?):
      var comparison = Comparison()
      comparison.add(.schemaAdded, at: site, "what \(site.subject) holds is described")
      result.add(comparison, use)
    case (_?, nil):
      var comparison = Comparison()
      comparison.add(
        .schemaRemoved, at: site, "what \(site.subject) holds is not described any more")
      result.add(comparison, use)
    case (nil, nil): break
    }
    result.add(
      DefaultComparison.compare(before.defaultValue, after.defaultValue, at: site), use)
  }

  // MARK: Names

  /// The relation of a media type to the one that it replaced.
  private func relative(
    of content: Exchange.Content, among others: [Exchange.Content]
  ) -> (index: Int, rule: ChangeRule)? {
    let name = content.name
    let names = others.map(\.name)
    if let index = names.firstIndex(where: name.isSameForm) {
      return (index, .mediaTypeParametersChanged)
    }
    if let index = names.firstIndex(where: { $0.isForm(of: name) }) {
      return (index, .mediaTypeSpecialized)
    }
    return names.firstIndex(where: name.isForm).map { ($0, .mediaTypeGeneralized) }
  }

  private func rename(
    _ before: Exchange.Content, _ after: Exchange.Content, _ rule: ChangeRule,
    into result: inout APIComparison
  ) {
    var comparison = Comparison()
    comparison.add(
      rule,
      at: ComparisonSite(
        subject: subject, old: before.location, new: after.location, elements: elements),
      "\(subject) is `\(after.mediaType)` instead of `\(before.mediaType)`",
      detail: "\(before.mediaType) → \(after.mediaType)")
    result.add(comparison, use)
  }
}
