import Diagnostics

/// Turns differences of types into changes. A difference that several types share becomes one
/// change of the type that describes it.
struct TypeChanges {
  private struct Key: Hashable {
    var rule: String
    var detail: String
    var item: String
    var old: SourceLocation?
    var new: SourceLocation?
  }

  private(set) var changes: [Change] = []
  private var indices: [Key: Int] = [:]
  /// For each change, the number of levels between the changed part and the type that it is
  /// reported for.
  private var distances: [Int] = []

  init(_ facts: [(fact: TypeFact, uses: [Change.Use])]) {
    for (fact, uses) in facts { add(fact, uses) }
  }

  private mutating func add(_ fact: TypeFact, _ uses: [Change.Use]) {
    let change = Self.change(fact, uses)
    let distance = Self.distance(fact)
    let key = Key(
      rule: fact.rule.id, detail: fact.detail, item: fact.site.item, old: fact.site.old,
      new: fact.site.new)
    guard fact.site.old != nil || fact.site.new != nil, let index = indices[key] else {
      indices[key] = changes.count
      changes.append(change)
      distances.append(distance)
      return
    }
    let other = changes[index]
    var merged = distance < distances[index] ? change : other
    merged.uses = Array(Set(change.uses + other.uses)).sorted()
    merged.wire = max(change.wire, other.wire)
    merged.elements = other.elements + change.elements.filter { !other.elements.contains($0) }
    changes[index] = merged
    distances[index] = min(distance, distances[index])
  }

  private static func change(_ fact: TypeFact, _ uses: [Change.Use]) -> Change {
    let site = fact.site
    let list = site.list
    return Change(
      rule: fact.rule, subject: site.subject, detail: fact.detail, message: fact.message,
      old: isAddition(fact.rule) ? nil : site.old, new: isRemoval(fact.rule) ? nil : site.new,
      wire: fact.rule.verdict(Set(uses.map(\.direction))), uses: uses, elements: site.elements,
      owner: site.owner, item: site.item,
      edit: list.map {
        Edit.Key(rule: fact.rule, site.subject, fact.detail, old: $0.old, new: $0.new)
      })
  }

  private static func distance(_ fact: TypeFact) -> Int {
    guard let owner = fact.site.ownerLocation, let part = fact.site.new ?? fact.site.old,
      owner.file == part.file, owner.line <= part.line
    else { return .max }
    return part.line - owner.line
  }

  private static func isAddition(_ rule: ChangeRule) -> Bool {
    [.propertyAdded, .requiredPropertyAdded, .enumValueAdded, .variantAdded].contains(rule)
  }

  private static func isRemoval(_ rule: ChangeRule) -> Bool {
    [.propertyRemoved, .requiredPropertyRemoved, .enumValueRemoved, .variantRemoved].contains(rule)
  }
}
