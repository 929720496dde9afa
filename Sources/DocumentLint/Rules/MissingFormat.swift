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
    remedy: """
      The action writes the `format` that all examples have. It stands in a comment where a response \
      may hold the text, and where a description or a property beside it says that other texts come.
      """,
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
        schema.hasUnrestrictedValues, schema.annotations.contentEncoding == nil
      else { return nil }
      var owner: Schema?
      var prose = Prose(schema.annotations.description ?? "")
      switch site.role {
      case .property(_, let object): owner = object
      case .parameter(let parameter): prose = Prose(parameter.description ?? prose.text)
      case .component, .items, .body, .response, .part: break
      }
      let texts = document.exampleValues.values(of: schema).compactMap(\.string)
      guard let first = texts.first, let format = TextKind(named: name, showing: texts) else {
        return nil
      }
      return Finding(
        "`\(name)` shows \(format.title) (`\(first)`), and has no format", at: schema.location,
        [
          document.narrow(
            schema, .mapping("format", .text(format.rawValue)),
            doubt: FormatCounterevidence(format, prose, of: name, in: owner)?.question)
        ])
    }
  }
}

/// A format that matches a name and all examples.
enum TextKind: String {
  case instant = "date-time"
  case day = "date"
  case uuid

  init?(named name: String, showing texts: [String]) {
    let lower = name.lowercased()
    if texts.allSatisfy(Self.instant.holds) {
      self = .instant
    } else if ["_on", "date", "_day"].contains(where: lower.hasSuffix),
      texts.allSatisfy(Self.day.holds)
    {
      self = .day
    } else if ["id", "guid", "uuid"].contains(where: lower.hasSuffix),
      texts.allSatisfy(Self.uuid.holds)
    {
      self = .uuid
    } else {
      return nil
    }
  }

  func holds(_ text: String) -> Bool {
    switch self {
    case .instant: ByteCursor.accepts(text) { $0.takeInstant() != nil }
    case .day: ByteCursor.accepts(text) { $0.takeCalendarDay() != nil }
    case .uuid: UUID(uuidString: text) != nil
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
