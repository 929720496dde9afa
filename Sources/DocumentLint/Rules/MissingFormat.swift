import DocumentTree
import Foundation
import OpenAPIDocument
import TextGrammar

extension LintRule {
  static let missingFormat = LintRule(
    .missingFormat,
    "A string is a date, a time or a UUID by its name and example, but has no `format`",
    because: """
      With a `format` the SDK has a `Date`, a `CalendarDate` or a `UUID` instead of a string that \
      each caller has to parse.
      """,
    remedy: "The action writes the `format` that all examples have.",
    example: """
      components:
        schemas:
          Pet:
            type: object
            properties: {created_at: {type: string, example: '2026-05-01T12:00:00Z'}}
      """
  ) { document in
    document.schemas.compactMap { site in
      let schema = site.schema
      guard let name = site.name, schema.validation.types == [.string],
        schema.saysNothingOfValues, schema.annotations.contentEncoding == nil
      else { return nil }
      let texts = document.shown.values(of: schema).compactMap(\.string)
      guard let first = texts.first, let format = TextKind(named: name, showing: texts) else {
        return nil
      }
      return Finding(
        "`\(name)` shows \(format.title) (`\(first)`), and has no format", at: schema.location,
        [document.update(schema.node, .mapping("format", .text(format.rawValue)))])
    }
  }
}

/// A format that a name and all examples agree on.
private enum TextKind: String {
  case instant = "date-time"
  case day = "date"
  case uuid

  init?(named name: String, showing texts: [String]) {
    let lower = name.lowercased()
    if texts.allSatisfy({ text in ByteCursor.accepts(text) { $0.takeInstant() != nil } }) {
      self = .instant
    } else if ["_on", "date", "_day"].contains(where: lower.hasScalarSuffix),
      texts.allSatisfy({ text in ByteCursor.accepts(text) { $0.takeCalendarDay() != nil } })
    {
      self = .day
    } else if ["id", "guid", "uuid"].contains(where: lower.hasScalarSuffix),
      texts.allSatisfy({ UUID(uuidString: $0) != nil })
    {
      self = .uuid
    } else {
      return nil
    }
  }

  var title: String {
    switch self {
    case .instant: "a point in time"
    case .day: "a day"
    case .uuid: "a UUID"
    }
  }
}
