import SDKModel
import SwiftEmitter

/// Compares the public declarations of two SDKs to find code that no longer compiles.
struct SourceComparison {
  private var effects: [SourceEffect] = []
  /// Identifies a declaration in source code by its name, and overloaded methods by their arguments
  /// too.
  private struct Key: Hashable {
    let path: [String]
    let isCase: Bool

    init(_ declaration: SwiftInterface.Declaration) {
      path = declaration.path
      switch declaration.kind {
      case .unionCase, .enumerationCase: isCase = true
      case .type, .alias, .property, .initializer, .method, .constant: isCase = false
      }
    }
  }

  private let new: [Key: [SwiftInterface.Declaration]]
  private let old: [Key: [SwiftInterface.Declaration]]
  private let operations: [OperationKey: OperationKey]
  /// The declarations that replaced others with different names.
  private var successors: [SDKElement: SwiftInterface.Declaration] = [:]
  /// The names that are reported together with the names that they replaced.
  private var reported: Set<[String]> = []

  /// - Parameters:
  ///   - types: The renamed types, each of which is reported once.
  ///   - operations: The operations of the newer version by the keys of the older one.
  static func effects(
    from old: SwiftInterface, to new: SwiftInterface, renaming types: RenamedTypes,
    pairing operations: [OperationKey: OperationKey]
  ) -> [SourceEffect] {
    // A name that a type has besides its own is as good as that.
    let old = old.renamed(types.renamed).renamed(new.withoutAlias)
    var comparison = SourceComparison(old, new, operations)
    comparison.effects = types.pairs.map { pair in
      SourceEffect(
        element: .type(pair.old), verdict: .breaking,
        note: "code that names the type has to name it otherwise")
    }
    comparison.compare(old.declarations)
    comparison.findAdditions(new.declarations)
    return comparison.effects
  }

  private init(
    _ old: SwiftInterface, _ new: SwiftInterface, _ operations: [OperationKey: OperationKey]
  ) {
    self.operations = operations
    self.old = Dictionary(grouping: old.declarations, by: Key.init)
    self.new = Dictionary(grouping: new.declarations, by: Key.init)
    for declaration in new.declarations
    where declaration.kind != .alias && self.old[Key(declaration)] == nil {
      successors[declaration.element] = successors[declaration.element] ?? declaration
    }
  }

  // MARK: Removed and changed declarations

  private mutating func compare(_ declarations: [SwiftInterface.Declaration]) {
    var removedTypes: Set<[String]> = []
    for declaration in declarations {
      guard let candidates = new[Key(declaration)], !candidates.isEmpty else {
        if declaration.kind == .type { removedTypes.insert(declaration.path) }
        // If a type is removed, its members are not reported separately.
        if !Self.isInside(removedTypes, declaration) {
          let note = loss(of: declaration)
          effects.append(
            SourceEffect(element: declaration.element, verdict: .breaking, note: note))
        }
        continue
      }
      compare(declaration, candidates)
    }
  }

  private mutating func loss(of declaration: SwiftInterface.Declaration) -> String {
    guard let successor = successors[declaration.element], successor.kind == declaration.kind else {
      return "`\(declaration.pathText)` is gone"
    }
    reported.insert(successor.path)
    return "`\(declaration.pathText)` is called `\(successor.pathText)`"
  }

  private static func isInside(
    _ types: Set<[String]>, _ declaration: SwiftInterface.Declaration
  ) -> Bool {
    declaration.path.indices.dropFirst().contains { types.contains(Array(declaration.path[..<$0])) }
  }

  private mutating func compare(
    _ declaration: SwiftInterface.Declaration, _ others: [SwiftInterface.Declaration]
  ) {
    // A resource and a method can have one name: `children.sort.create()` and `children.sort()`.
    let same = others.filter { $0.kind == declaration.kind }
    let candidates = same.isEmpty ? others : same
    switch declaration.kind {
    case .initializer, .method:
      let outcomes = candidates.map { CallComparison(before: declaration, after: $0).outcome() }
      let best = outcomes.min { $0.isBetter(than: $1) }
      effects += best?.effects ?? []
      if let takeover = takeover(of: declaration, by: candidates) { effects.append(takeover) }
      // If another method with the name remains, only callers of this one get a warning.
      if candidates.allSatisfy(\.isDeprecated), !declaration.isDeprecated {
        effects.append(.deprecation(of: candidates[0]))
      }
    case .type, .alias: break
    case .property, .enumerationCase, .unionCase, .constant:
      let candidate = candidates[0]
      if declaration.kind != candidate.kind {
        effects.append(
          SourceEffect(
            element: candidate.element, verdict: .breaking,
            note: "`\(declaration.pathText)` is `\(candidate.name)` now"))
      } else if declaration.type != candidate.type {
        effects.append(
          SourceEffect(
            element: candidate.element, verdict: .breaking,
            note: "`\(declaration.pathText)` is of the type `\(candidate.type)` instead of "
              + "`\(declaration.type)`"))
      }
      if candidate.isDeprecated, !declaration.isDeprecated {
        effects.append(.deprecation(of: candidate))
      }
    }
  }

  /// What happens to callers of a method whose name another operation has now: they may compile, and ask
  /// for something else.
  private mutating func takeover(
    of declaration: SwiftInterface.Declaration, by candidates: [SwiftInterface.Declaration]
  ) -> SourceEffect? {
    guard case .operation(let key) = declaration.element else { return nil }
    let today = operations[key.inAnyForm]
    let others = candidates.compactMap { candidate in
      if case .operation(let other) = candidate.element { other.inAnyForm } else { nil }
    }
    guard let other = others.first, !others.contains(today ?? key.inAnyForm) else { return nil }
    var note = "`\(declaration.pathText)` is a call of \(other.title)"
    var element = declaration.element
    if let today {
      element = .operation(today)
      if let successor = successors[element] {
        reported.insert(successor.path)
        note += "; \(today.title) is called `\(successor.pathText)`"
      }
    }
    return SourceEffect(element: element, verdict: .breaking, note: note)
  }

  // MARK: Added declarations

  private mutating func findAdditions(_ declarations: [SwiftInterface.Declaration]) {
    var newTypes: Set<[String]> = []
    for declaration in declarations where old[Key(declaration)] == nil {
      if declaration.kind == .type { newTypes.insert(declaration.path) }
      guard !Self.isInside(newTypes, declaration), !reported.contains(declaration.path) else {
        continue
      }
      switch declaration.kind {
      case .constant, .type, .alias: break
      case .enumerationCase, .unionCase:
        effects.append(
          SourceEffect(
            element: declaration.element, verdict: .caution,
            note: "`\(declaration.pathText)` is new: a `switch` over all cases must handle it"))
      case .property, .initializer, .method:
        effects.append(
          SourceEffect(
            element: declaration.element, verdict: .compatible,
            note: "`\(declaration.pathText)` is new"))
      }
    }
  }
}

extension SourceEffect {
  static func deprecation(of declaration: SwiftInterface.Declaration) -> SourceEffect {
    SourceEffect(
      element: declaration.element, verdict: .caution,
      note: "the compiler warns of `\(declaration.pathText)`", isDeprecation: true)
  }
}
