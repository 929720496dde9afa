import Naming
import SDKModel

/// What the uses of a type have in common, as a name for it.
struct SharedName {
  let text: String

  /// A name in the type that contains all uses; `nil` if nothing fits.
  init?(_ uses: [TypeUse], in parent: TypeID) {
    let isBesideUses = uses.allSatisfy { $0.parent == parent }
    let name =
      Self.common(uses.map(\.name)) ?? Self.common(uses.map(\.title))
      ?? Self.ending(of: uses.map(\.name))
      ?? (isBesideUses ? Self.singular(parent.path.last) : nil)
    guard let name else { return nil }
    text = name
  }

  /// A name for a type that two top-level types use; `nil` if nothing fits.
  init?(_ first: TypeUse, _ second: TypeUse) {
    let uses = [first, second]
    let name =
      Self.common(uses.map(\.title)) ?? Self.common(uses.map(\.noun))
      ?? Self.ending(of: uses.map(\.noun))
      ?? Self.common(uses.map { Self.singular($0.parent?.path.last) })
    guard let name else { return nil }
    text = name
  }

  /// The name that all have; `nil` if one differs.
  private static func common(_ names: [String?]) -> String? {
    let keys = Set(names.map { $0.map(NameWords.key) })
    return keys.count == 1 ? names.first ?? nil : nil
  }

  /// The last words that all names share.
  private static func ending(of names: [String]) -> String? {
    let words = names.map { Array(NameWords.key($0).split(separator: "_").reversed()) }
    guard var common = words.first?[...] else { return nil }
    for other in words.dropFirst() {
      common = common.prefix(zip(common, other).prefix { $0 == $1 }.count)
    }
    return common.isEmpty ? nil : common.reversed().joined(separator: "_")
  }

  private static func singular(_ name: String?) -> String? {
    guard let name, EnglishNoun.isPlural(name) else { return nil }
    return EnglishNoun.singular(name)
  }
}
