import Diagnostics
import SDKModel

/// Compares the media types of a body, and what it holds in each.
struct ContentComparison {
  let subject: String
  let use: Change.Use
  let elements: [SDKElement]

  func compare(
    _ before: [Exchange.Content], _ after: [Exchange.Content], old: SourceLocation,
    new: SourceLocation, into result: inout APIComparison
  ) {
    var rest = after
    for content in before {
      guard let index = rest.firstIndex(where: { Self.isSame($0.mediaType, content.mediaType) })
      else {
        result.add(
          .mediaTypeRemoved, subject, "\(subject) is not `\(content.mediaType)` any more",
          detail: content.mediaType, old: content.location, new: new, elements)
        continue
      }
      let isOnly = before.count == 1 && after.count == 1
      compare(content, rest.remove(at: index), isOnly: isOnly, into: &result)
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
    let place = Place(
      subject: isOnly ? subject : "\(subject) (\(after.mediaType))", old: before.location,
      new: after.location, elements: elements)
    switch (before.type, after.type) {
    case (let left?, let right?): result.compare(left, right, at: place, use)
    case (nil, _?):
      var comparison = Comparison()
      comparison.add(.schemaAdded, at: place, "what \(place.subject) holds is described")
      result.add(comparison, use)
    case (_?, nil):
      var comparison = Comparison()
      comparison.add(
        .schemaRemoved, at: place, "what \(place.subject) holds is not described any more")
      result.add(comparison, use)
    case (nil, nil): break
    }
  }

  /// Whether two names are the same but for case and white space.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    func key(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
    return key(left) == key(right)
  }
}
