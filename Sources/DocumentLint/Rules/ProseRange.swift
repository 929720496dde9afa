import DocumentTree
import OpenAPIDocument
import TextGrammar

extension LintRule {
  static let proseRange = LintRule(
    .proseRange, "A description states a minimum or a maximum, but no keyword does",
    because: """
      With `minimum` and `maximum` (`minLength`, `maxItems` and so on) the SDK has the bounds as \
      constants, to build a form with, and refuses a wrong value before anything is sent.
      """,
    remedy: """
      The action writes the keywords. It stands in a comment where the document shows a value that is \
      not within the bounds, and where a response may hold one.
      """,
    example: """
      components:
        schemas:
          Search:
            type: object
            properties:
              limit: {type: integer, description: 'How many pets, between 1 and 100.'}
      """
  ) { document in
    document.values.compactMap { value in
      let schema = value.schema
      guard schema.reference == nil, schema.validation.enumeration == nil,
        schema.validation.constant == nil,
        let keywords = RangeKeywords(
          schema, named: value.name, showing: document.exampleValues.values(of: schema)),
        let bounds = RangeProse(keywords.subject).bounds(in: value.prose)
      else { return nil }
      let missing = keywords.missing(bounds)
      guard !missing.isEmpty, keywords.areConsistent(with: missing) else { return nil }
      let stray = keywords.values.first { number in
        missing.contains {
          $0.keyword.hasScalarPrefix("min") ? number < $0.value : number > $0.value
        }
      }
      let words = missing.map { "\($0.keyword) \($0.text)" }.joined(separator: ", ")
      return Finding(
        "the description of \(value.title) states a bound: \(words)", at: value.location,
        [
          document.narrow(
            schema, .mapping(missing.map { ($0.keyword, .number($0.text)) }),
            doubt: stray != nil
              ? "the document shows a value that is not within it"
              : bounds.condition.map { "what does `\($0)` mean for the number?" })
        ])
    }
  }
}

/// The keywords for the limits of a type.
private struct RangeKeywords {
  struct Bound {
    var keyword: String
    var text: String
    var value: ExactDecimal
  }

  let subject: RangeProse.Subject
  private let least: String
  private let greatest: String
  private let hasLeast: Bool
  private let hasGreatest: Bool
  private let isInteger: Bool
  private let known: [ExactDecimal]
  /// The document's example values, measured in the unit of the limits.
  let values: [ExactDecimal]

  init?(_ schema: Schema, named name: String, showing shown: [Node]) {
    let validation = schema.validation
    guard validation.types.count == 1, let type = validation.types.first else { return nil }
    switch type {
    case .integer, .number:
      subject = .number(named: name)
      (least, greatest) = ("minimum", "maximum")
      hasLeast = validation[.minimum] != nil || validation[.exclusiveMinimum] != nil
      hasGreatest = validation[.maximum] != nil || validation[.exclusiveMaximum] != nil
      values = shown.compactMap(\.decimal)
    case .string where validation.format == nil || validation.format == "password":
      subject = .length
      (least, greatest) = ("minLength", "maxLength")
      hasLeast = validation[.minLength] != nil
      hasGreatest = validation[.maxLength] != nil
      values = shown.compactMap { $0.string.map { ExactDecimal($0.unicodeScalars.count) } }
    case .array:
      subject = .count
      (least, greatest) = ("minItems", "maxItems")
      hasLeast = validation[.minItems] != nil
      hasGreatest = validation[.maxItems] != nil
      values = shown.filter { $0.kind == .sequence }.map { ExactDecimal($0.count) }
    default: return nil
    }
    isInteger = type != .number
    known = [
      validation[.minimum], validation[.maximum], validation[.minLength], validation[.maxLength],
      validation[.minItems], validation[.maxItems],
    ].compactMap { $0?.decimal }
  }

  func missing(_ bounds: RangeProse.Bounds) -> [Bound] {
    [(least, bounds.least, hasLeast), (greatest, bounds.greatest, hasGreatest)].compactMap {
      keyword, text, isThere in
      guard let text, !isThere, let value = ExactDecimal(text) else { return nil }
      guard !isInteger || !text.contains("."), !keyword.hasScalarSuffix("h") || !value.isNegative
      else {
        return nil
      }
      return Bound(keyword: keyword, text: text, value: value)
    }
  }

  /// Whether the proposed limits do not contradict existing ones.
  func areConsistent(with bounds: [Bound]) -> Bool {
    known.allSatisfy { other in
      bounds.allSatisfy {
        $0.keyword.hasScalarPrefix("min") ? $0.value <= other : $0.value >= other
      }
    }
  }
}
