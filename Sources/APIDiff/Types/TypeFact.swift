import Diagnostics
import SDKModel
import TextGrammar

/// A difference between two types, whichever way their values travel.
struct TypeFact {
  var rule: ChangeRule
  var site: ComparisonSite
  var detail = ""
  var message: String
  /// Where the value travels at all: not in requests where it is read-only.
  var directions = Set(Direction.allCases)
  /// Whether the fact is irrelevant if no call sends or receives the value.
  var isOfUsesOnly = false
}

/// A value under comparison, with its location in both versions.
struct ComparisonSite {
  /// In the document's words: `Pet.tags[]`.
  var subject: String
  var old: SourceLocation?
  var new: SourceLocation?
  var elements: [SDKElement]
  /// The type or the call that it is a part of.
  var owner: String
  /// What it is called there; empty for the owner itself.
  var item = ""
  /// Where the newer document, or else the older one, declares the type that it is a part of.
  var ownerLocation: SourceLocation?
  /// Where both documents list it among others; `nil` where it stands by itself.
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

  /// A part of this one, which has no location of its own.
  func inner(_ suffix: String) -> ComparisonSite {
    var site = self
    site.subject += suffix
    return site
  }

  /// The same value, with the location of a keyword.
  func at(old: SourceLocation?, new: SourceLocation?) -> ComparisonSite {
    var site = self
    site.old = Self.file(of: old, as: self.old) ?? self.old
    site.new = Self.file(of: new, as: self.new) ?? self.new
    return site
  }

  /// The location with the path that the other location has to the same file: locations of schemas
  /// are relative to the document's folder.
  private static func file(
    of location: SourceLocation?, as other: SourceLocation?
  ) -> SourceLocation? {
    guard var location, let other else { return location }
    if other.file.hasScalarSuffix("/" + location.file) { location.file = other.file }
    return location
  }
}

/// Two declared types that are used in the same position of two versions.
struct TypePair: Hashable {
  var old: TypeID
  var new: TypeID
}

/// What a value, or a declared type, differs in.
struct Comparison {
  var facts: [TypeFact] = []
  /// The declared types that it is made of, and which way these travel with it.
  var parts: [(pair: TypePair, directions: Set<Direction>)] = []

  mutating func add(
    _ rule: ChangeRule, at site: ComparisonSite, _ message: String, detail: String = ""
  ) {
    facts.append(TypeFact(rule: rule, site: site, detail: detail, message: message))
  }

  /// Adds the differences of a part.
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
