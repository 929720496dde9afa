import Diagnostics
import SDKModel
import TextGrammar

/// A difference between two types, independent of the direction.
struct TypeFact {
  var rule: ChangeRule
  var site: ComparisonSite
  var detail = ""
  var message: String
  /// The directions in which the value is sent. A read-only value is not in requests.
  var directions = Set(Direction.allCases)
  /// Whether the difference is irrelevant if no call sends or receives the value.
  var isOfUsesOnly = false
}

/// A value under comparison, with its locations in both versions.
struct ComparisonSite {
  /// The name in the document's terms: `Pet.tags[]`.
  var subject: String
  var old: SourceLocation?
  var new: SourceLocation?
  var elements: [SDKElement]
  /// The type or the call that contains the value.
  var owner: String
  /// The name within the owner; empty for the owner itself.
  var item = ""
  /// The declaration of the type that contains the value: its location in the newer document, or
  /// else in the older one.
  var ownerLocation: SourceLocation?
  /// The locations of the list that the value is an element of; `nil` if there is none.
  var list: (old: SourceLocation?, new: SourceLocation?)?

  init(
    subject: String, old: SourceLocation?, new: SourceLocation?, elements: [SDKElement],
    owner: String? = nil
  ) {
    self.subject = subject
    self.old = old
    self.new = new
    self.elements = elements
    self.owner = owner ?? subject
  }

  /// The site of a nested part without its own location.
  func inner(_ suffix: String) -> ComparisonSite {
    var site = self
    site.subject += suffix
    return site
  }

  /// The same value, with the locations of a keyword.
  func at(old: SourceLocation?, new: SourceLocation?) -> ComparisonSite {
    var site = self
    site.old = Self.file(of: old, as: self.old) ?? self.old
    site.new = Self.file(of: new, as: self.new) ?? self.new
    return site
  }

  /// The location, with its file named as in the other location: locations of schemas are relative
  /// to the document's folder.
  private static func file(
    of location: SourceLocation?, as other: SourceLocation?
  ) -> SourceLocation? {
    guard var location, let other else { return location }
    if other.file.hasScalarSuffix("/" + location.file) { location.file = other.file }
    return location
  }
}

/// Two declared types in the same position of both versions.
public struct TypePair: Hashable, Sendable {
  public var old: TypeID
  public var new: TypeID
}

/// The differences of a value or a declared type.
struct Comparison {
  var facts: [TypeFact] = []
  /// The declared types that the value contains, and the directions in which they are sent with it.
  var parts: [(pair: TypePair, directions: Set<Direction>)] = []

  mutating func add(
    _ rule: ChangeRule, at site: ComparisonSite, _ message: String, detail: String = ""
  ) {
    facts.append(TypeFact(rule: rule, site: site, detail: detail, message: message))
  }

  /// Adds the differences of a nested part.
  mutating func append(_ other: Comparison, in directions: Set<Direction>) {
    facts += other.facts.map { fact in
      var fact = fact
      fact.directions.formIntersection(directions)
      return fact
    }
    parts += other.parts.map { ($0.pair, $0.directions.intersection(directions)) }
  }

  mutating func append(_ other: Comparison) {
    facts += other.facts
    parts += other.parts
  }
}
