import Diagnostics
import SDKModel

/// Compares the meaning of two versions of an API. The order and the location of declarations make
/// no difference.
struct APIComparison {
  let old: SDK
  let new: SDK
  private var types: TypeGraph
  private let oldTypes: TypeIndex
  private let newTypes: TypeIndex
  let values: ValueComparison
  private(set) var changes: [Change] = []
  private(set) var renamedTypes = RenamedTypes()
  /// The operations of the newer version by the keys of the older one, without their forms.
  private(set) var operationPairs: [OperationKey: OperationKey] = [:]
  /// The pairs of types that were compared, in the order in which they were found.
  var typePairs: [TypePair] { types.pairs }

  /// - Parameters:
  ///   - old: The older version, and the names of its types.
  ///   - new: The newer version, likewise.
  static func comparison(
    from old: (sdk: SDK, names: TypeNames), to new: (sdk: SDK, names: TypeNames)
  ) -> APIComparison {
    var comparison = APIComparison(old, new)
    comparison.compareServers()
    comparison.compareCredentials()
    comparison.compareOperations()
    comparison.compareWebhooks()
    comparison.compareUnusedTypes()
    var uses = comparison.types.pairUses()
    comparison.addTypeChanges(&uses)
    comparison.addRenamedTypes(&uses)
    return comparison
  }

  private init(_ old: (sdk: SDK, names: TypeNames), _ new: (sdk: SDK, names: TypeNames)) {
    self.old = old.sdk
    self.new = new.sdk
    oldTypes = TypeIndex(old.sdk, names: old.names)
    newTypes = TypeIndex(new.sdk, names: new.names)
    values = ValueComparison(old: oldTypes, new: newTypes)
    types = TypeGraph(old: oldTypes, new: newTypes)
  }

  // MARK: Operations

  private mutating func compareOperations() {
    // Further media types are further methods of an operation, but not further calls.
    func operations(_ sdk: SDK) -> [Operation] {
      sdk.root.allOperations.filter { $0.key == $0.key.inAnyMediaType && !$0.isLeftover }
    }
    let pairs = OperationPairs(operations(old), operations(new))
    for operation in pairs.removed { addWhole(.operationRemoved, operation, isOld: true) }
    for (before, after) in pairs.moved {
      add(
        .operationMoved, before.title, "\(before.title) is \(after.title) now",
        detail: after.title, old: before.location, new: after.location,
        [before.element, after.element])
    }
    for (before, after) in pairs.same + pairs.moved {
      operationPairs[before.key.inAnyForm] = after.key.inAnyForm
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

  private mutating func addTypeChanges(_ uses: inout PairUses) {
    let facts = types.facts(&uses).filter { !$0.fact.isOfUsesOnly || !$0.uses.isEmpty }
    changes += TypeChanges(facts).changes
  }

  /// Finds types that are equal except for their names.
  private mutating func addRenamedTypes(_ pairUses: inout PairUses) {
    let names = (old: oldTypes.names, new: newTypes.names)
    renamedTypes = RenamedTypes(types.pairs, names)
    for pair in renamedTypes.pairs {
      let (before, after) = (
        names.old.swiftText(of: pair.old), names.new.swiftText(of: pair.new)
      )
      let uses = pairUses.calls(of: pair)
      // A type that is named after an operation changes its name with it.
      let calls = Set(uses.map(\.call))
      let cause = changes.first { $0.rule == .operationRenamed && calls == [$0.owner] }
      changes.append(
        Change(
          rule: .typeRenamed, subject: after, detail: before,
          message: "the type `\(before)` is called `\(after)`",
          old: oldTypes[pair.old]?.location, new: newTypes[pair.new]?.location, wire: .none,
          uses: uses, elements: [.type(pair.old), .type(pair.new)], owner: cause?.owner,
          edit: cause?.edit))
    }
  }

  // MARK: For comparisons of parts

  mutating func add(
    _ rule: ChangeRule, _ subject: String, _ message: String, detail: String = "",
    old: SourceLocation?, new: SourceLocation?, _ elements: [SDKElement]
  ) {
    changes.append(
      Change(
        rule: rule, subject: subject, detail: detail, message: message, old: old, new: new,
        wire: max(rule.verdict(.request), rule.verdict(.response)), elements: elements,
        owner: elements.lazy.compactMap(\.call).first))
  }

  /// Compares two values of a call.
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
          wire: fact.rule.verdict(use.direction), uses: [use], elements: fact.site.elements,
          owner: use.call))
    }
    types.add(
      comparison.parts.filter { $0.directions.contains(use.direction) }.map(\.pair), of: use)
  }
}

extension SDKElement {
  /// The title of the call that contains the element; `nil` if it is not part of a call.
  var call: String? {
    switch self {
    case .operation(let key), .result(let key), .body(let key), .parameter(let key, _, _):
      key.title
    case .client, .credential, .server, .resource, .webhook, .type, .property, .enumerationCase,
      .variant:
      nil
    }
  }
}

extension Operation {
  /// The title for reports: `POST /pets`.
  var title: String { key.title }
}
