import Diagnostics
import SDKModel

/// Compares two versions of an API by meaning: the location and the order of declarations make no
/// difference.
public struct APIComparison {
  let old: SDK
  let new: SDK
  private var types: TypeGraph
  let values: ValueComparison
  private(set) var changes: [Change] = []

  /// - Parameters:
  ///   - old: The older version, including what the client does not read.
  ///   - new: The newer version, likewise.
  public static func changes(from old: SDK, to new: SDK) -> [Change] {
    var comparison = APIComparison(old: old, new: new)
    comparison.compareServers()
    comparison.compareCredentials()
    comparison.compareOperations()
    comparison.compareWebhooks()
    comparison.compareUnusedTypes()
    comparison.addTypeChanges()
    return comparison.changes
  }

  private init(old: SDK, new: SDK) {
    self.old = old
    self.new = new
    let oldTypes = TypeIndex(old)
    let newTypes = TypeIndex(new)
    values = ValueComparison(old: oldTypes, new: newTypes)
    types = TypeGraph(old: oldTypes, new: newTypes)
  }

  // MARK: Operations

  private mutating func compareOperations() {
    let pairs = OperationPairs(old.root.allOperations, new.root.allOperations)
    for operation in pairs.removed { addWhole(.operationRemoved, operation, isOld: true) }
    for (before, after) in pairs.moved {
      add(
        .operationMoved, before.title, "\(before.title) is \(after.title) now",
        detail: after.title, old: before.location, new: after.location,
        [before.element, after.element])
    }
    for (before, after) in pairs.same + pairs.moved {
      OperationComparison(before: before, after: after).compare(into: &self)
    }
    for operation in pairs.added { addWhole(.operationAdded, operation, isOld: false) }
  }

  private mutating func addWhole(_ rule: ChangeRule, _ operation: Operation, isOld: Bool) {
    let wasDeprecated = operation.deprecation.map { deprecation in
      ", which was deprecated" + (deprecation.sunset.map { " (sunset: \($0))" } ?? "")
    }
    add(
      rule, operation.title,
      isOld ? "\(operation.title) is gone\(wasDeprecated ?? "")" : "\(operation.title) is new",
      old: isOld ? operation.location : nil, new: isOld ? nil : operation.location,
      [operation.element])
  }

  // MARK: Types

  /// Types that no call uses are also part of the SDK.
  private mutating func compareUnusedTypes() {
    func ids(_ types: [TypeDeclaration]) -> [TypeID] { types.flatMap(\.allIDs) }
    let compared = types.comparedTypes
    let rest = Set(ids(new.types)).subtracting(compared.new)
    for id in ids(old.types) where rest.contains(id) && !compared.old.contains(id) {
      types.add(TypePair(old: id, new: id))
    }
  }

  private mutating func addTypeChanges() {
    for (fact, uses) in types.facts() where !fact.isOfUsesOnly || !uses.isEmpty {
      var change = Change(
        rule: fact.rule, subject: fact.site.subject, detail: fact.detail, message: fact.message,
        old: fact.site.old, new: fact.site.new,
        wire: fact.rule.verdict(Set(uses.map(\.direction))), source: .none,
        elements: fact.site.elements)
      if Self.isAddition(fact.rule) { change.old = nil }
      if Self.isRemoval(fact.rule) { change.new = nil }
      change.uses = uses
      changes.append(change)
    }
  }

  private static func isAddition(_ rule: ChangeRule) -> Bool {
    [.propertyAdded, .requiredPropertyAdded, .enumValueAdded, .variantAdded].contains(rule)
  }

  private static func isRemoval(_ rule: ChangeRule) -> Bool {
    [.propertyRemoved, .requiredPropertyRemoved, .enumValueRemoved, .variantRemoved].contains(rule)
  }

  // MARK: For those that compare a part

  mutating func add(
    _ rule: ChangeRule, _ subject: String, _ message: String, detail: String = "",
    old: SourceLocation?, new: SourceLocation?, _ elements: [SDKElement]
  ) {
    changes.append(
      Change(
        rule: rule, subject: subject, detail: detail, message: message, old: old, new: new,
        wire: max(rule.verdict(.request), rule.verdict(.response)), source: .none,
        elements: elements))
  }

  /// Compares two values that a call holds.
  mutating func compare(
    _ before: ValueType, _ after: ValueType, at site: ComparisonSite, _ use: Change.Use
  ) {
    add(values.compare(before, after, at: site), use)
  }

  /// Adds the differences of a value in a call.
  mutating func add(_ comparison: Comparison, _ use: Change.Use) {
    for fact in comparison.facts {
      changes.append(
        Change(
          rule: fact.rule, subject: fact.site.subject, detail: fact.detail,
          message: fact.message, old: fact.site.old, new: fact.site.new,
          wire: fact.rule.verdict(use.direction), source: .none, uses: [use],
          elements: fact.site.elements))
    }
    types.add(
      comparison.parts.filter { $0.directions.contains(use.direction) }.map(\.pair), of: use)
  }
}

extension Operation {
  /// As people write it: `POST /pets`.
  var title: String { key.title }
}
