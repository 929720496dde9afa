import SDKModel

/// The compared pairs of declared types, their differences, and the affected calls.
struct TypeGraph {
  private let old: TypeIndex
  private let new: TypeIndex
  private var comparisons: [TypePair: Comparison] = [:]
  /// The pairs, in the order in which they were found.
  private var order: [TypePair] = []
  /// The pairs that contain each pair, and the directions in which they send it.
  private var owners: [TypePair: [(pair: TypePair, directions: Set<Direction>)]] = [:]
  private var uses: [TypePair: Set<Change.Use>] = [:]

  init(old: TypeIndex, new: TypeIndex) {
    self.old = old
    self.new = new
  }

  /// Compares the types that a call uses.
  mutating func add(_ parts: [TypePair], of use: Change.Use) {
    for pair in parts {
      uses[pair, default: []].insert(use)
      visit(pair)
    }
  }

  /// Compares types that no call uses.
  mutating func add(_ pair: TypePair) { visit(pair) }

  /// The pairs, in the order in which they were found.
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

  /// The calls that send or receive each pair, directly or nested.
  func pairUses() -> PairUses {
    let indices = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return PairUses(
      indices: indices,
      uses: TypeUses(
        own: order.map { uses[$0] ?? [] },
        owners: order.map { pair in
          (owners[pair] ?? []).compactMap { owner in
            indices[owner.pair].map { (index: $0, directions: owner.directions) }
          }
        }))
  }

  /// The differences of the types, each with the affected calls.
  func facts(_ uses: inout PairUses) -> [(fact: TypeFact, uses: [Change.Use])] {
    var facts: [(fact: TypeFact, uses: [Change.Use])] = []
    for pair in order {
      guard let found = comparisons[pair]?.facts, !found.isEmpty else { continue }
      let calls = uses.calls(of: pair)
      for fact in found {
        let isOfAll = fact.directions.isSuperset(of: Direction.allCases)
        facts.append(
          (fact, isOfAll ? calls : calls.filter { fact.directions.contains($0.direction) }))
      }
    }
    return facts
  }
}

/// The calls that send or receive each of the compared pairs.
struct PairUses {
  fileprivate let indices: [TypePair: Int]
  fileprivate var uses: TypeUses

  /// The calls of a pair, sorted; empty for a pair that was not compared.
  mutating func calls(of pair: TypePair) -> [Change.Use] {
    indices[pair].map { uses.calls(of: $0) } ?? []
  }
}
