import Diagnostics
import SDKModel

/// A difference between two types, whichever way their values travel.
struct TypeFact {
  var rule: ChangeRule
  var place: Place
  var detail = ""
  var message: String
  /// Where the value travels at all: not in requests where it is read-only.
  var directions = Set(Direction.allCases)
}

/// A value that is compared: where it stands in both ages.
struct Place {
  /// In the document's words: `Pet.tags[]`.
  var subject: String
  var old: SourceLocation?
  var new: SourceLocation?
  var elements: [SDKElement]

  /// A place inside of this one, which has no location of its own.
  func inner(_ suffix: String) -> Place {
    var place = self
    place.subject += suffix
    return place
  }

  /// The same, where a keyword tells the line better.
  func at(old: SourceLocation?, new: SourceLocation?) -> Place {
    var place = self
    place.old = old ?? self.old
    place.new = new ?? self.new
    return place
  }
}

/// Two declared types that stand at the same place of two ages.
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
    _ rule: ChangeRule, at place: Place, _ message: String, detail: String = ""
  ) {
    facts.append(TypeFact(rule: rule, place: place, detail: detail, message: message))
  }

  /// Adds what a part differs in.
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
