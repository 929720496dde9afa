import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Keywords that exclude each other for some kinds of values.
struct Contradiction {
  /// One of the keywords.
  struct Side {
    var keyword: Keyword
    /// The value of the keyword.
    var value: Node
    var conjunct: Conjunct
  }

  var sides: [Side]
  /// The reason why they exclude each other, as a sentence without its full stop.
  var reason: String
  var hint: String
  /// The location to report, if it is not that of one of the keywords.
  var ownLocation: SourceLocation?

  /// Whether the contradiction involves the outermost schema or several members, rather than a
  /// single member.
  var isOfOutermost: Bool {
    guard let member = sides.first?.conjunct.member, member != 0 else { return true }
    return sides.contains { $0.conjunct.member != member }
  }

  /// The warning.
  ///
  /// - Parameters:
  ///   - excluded: The kinds of values that the keywords exclude.
  ///   - leavesNone: Whether the schema does not accept values of other kinds either.
  func diagnostic(excluding excluded: ValueKinds, leavesNone: Bool) -> Diagnostic {
    if leavesNone {
      return .warning(
        .unsatisfiableSchema, "no value agrees with the schema: \(reason)", at: location,
        hint: hint)
    }
    let noun = excluded == .all ? "value but null" : excluded.noun
    return .warning(
      .contradictoryKeywords, "no \(noun) agrees with the schema: \(reason)", at: location,
      hint: hint)
  }

  /// The last of the keywords that is directly in the outermost schema, or else the schema's
  /// reference.
  var location: SourceLocation? {
    if let ownLocation { return ownLocation }
    let near = sides.filter { $0.conjunct.reference == nil }.map(\.location)
    return near.max() ?? sides.compactMap { $0.conjunct.reference?.location }.max()
  }
}

extension Contradiction.Side {
  init(_ keyword: Keyword, _ value: Node, _ conjunct: Conjunct) {
    self.init(keyword: keyword, value: value, conjunct: conjunct)
  }

  /// - Returns: `nil` if the schema does not have the keyword under its own name.
  init?(_ keyword: Keyword, of conjunct: Conjunct) {
    guard let value = conjunct.schema.node[keyword.name] else { return nil }
    self.init(keyword, value, conjunct)
  }

  /// The node of the key. OpenAPI 3.0 may spell it differently.
  private var key: Node? {
    conjunct.schema.node[keyword.name] == value
      ? conjunct.schema.node.entries.first { $0.key.hasText(keyword.name) }?.key
      : conjunct.schema.node.entries.first { $0.value == value }?.key
  }

  /// The location of the keyword.
  var location: SourceLocation { (key ?? value).location }

  /// The keyword with its value if that is short, and its origin.
  var description: String {
    switch value.kind {
    case .mapping: return "`\(keyword.name)`" + origin
    case .sequence:
      let elements = value.elements.prefix(3)
      guard elements.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence }) else {
        return "`\(keyword.name)`" + origin
      }
      let list = elements.map { String($0.text.prefix(20)) } + (value.count > 3 ? ["…"] : [])
      return "`\(keyword.name): [\(list.joined(separator: ", "))]`" + origin
    case .null, .boolean, .integer, .number, .string:
      return "`\(keyword.name): \(value.text.prefix(40))`" + origin
    }
  }

  /// The reference that leads to the keyword; empty if the schema contains it directly.
  var origin: String { conjunct.reference.map { " of `\($0.text)`" } ?? "" }
}
