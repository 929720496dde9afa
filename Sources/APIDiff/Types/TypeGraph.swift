import SDKModel

/// The pairs of declared types in calls, their differences, and the affected calls.
struct TypeGraph {
  private let old: TypeIndex
  private let new: TypeIndex
  private var comparisons: [TypePair: Comparison] = [:]
  /// The pairs in the order in which they were found.
  private var order: [TypePair] = []
  /// What holds each pair, and which way it then travels.
  private var owners: [TypePair: [(pair: TypePair, directions: Set<Direction>)]] = [:]
  private var uses: [TypePair: Set<Change.Use>] = [:]

  init(old: TypeIndex, new: TypeIndex) {
    self.old = old
    self.new = new
  }

  /// Compares the types that a call holds.
  mutating func add(_ parts: [TypePair], of use: Change.Use) {
    for pair in parts {
      uses[pair, default: []].insert(use)
      visit(pair)
    }
  }

  /// Compares types that no call holds.
  mutating func add(_ pair: TypePair) { visit(pair) }

  /// The pairs in the order in which they were found.
  var pairs: [TypePair] { order }

  /// The ids of the types that were compared.
  var comparedTypes: (old: Set<TypeID>, new: Set<TypeID>) {
    (Set(order.map(\.old)), Set(order.map(\.new)))
  }

  private mutating func visit(_ root: TypePair) {
    var waiting = [root]
    while let pair = waiting.popLast() {
      guard comparisons[pair] == nil else { continue }
      let comparison = DeclarationComparison(old: old, new: new, pair: pair).compare()
      comparisons[pair] = comparison
      order.append(pair)
      for part in comparison.parts {
        owners[part.pair, default: []].append((pair, part.directions))
        waiting.append(part.pair)
      }
    }
  }

  /// What the types differ in, each with the calls that it concerns.
  func facts() -> [(fact: TypeFact, uses: [Change.Use])] {
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var all = TypeUses(
      own: order.map { uses[$0] ?? [] },
      owners: order.map { pair in
        (owners[pair] ?? []).compactMap { owner in
          places[owner.pair].map { (index: $0, directions: owner.directions) }
        }
      })
    var facts: [(fact: TypeFact, uses: [Change.Use])] = []
    for (index, pair) in order.enumerated() {
      guard let found = comparisons[pair]?.facts, !found.isEmpty else { continue }
      let calls = all.calls(of: index)
      for fact in found {
        let isOfAll = fact.directions.isSuperset(of: Direction.allCases)
        facts.append(
          (fact, isOfAll ? calls : calls.filter { fact.directions.contains($0.direction) }))
      }
    }
    return facts
  }

  /// The calls that send or receive a type, right away or inside of others.
  func uses(of pair: TypePair) -> [Change.Use] {
    var found: Set<Change.Use> = []
    var reached: [TypePair: Set<Direction>] = [pair: Set(Direction.allCases)]
    var waiting = [pair]
    while let next = waiting.popLast() {
      let directions = reached[next] ?? []
      for use in uses[next] ?? [] where directions.contains(use.direction) { found.insert(use) }
      for owner in owners[next] ?? [] {
        let through = directions.intersection(owner.directions)
        guard !through.isSubset(of: reached[owner.pair] ?? []) else { continue }
        reached[owner.pair, default: []].formUnion(through)
        waiting.append(owner.pair)
      }
    }
    return found.sorted()
  }
}
