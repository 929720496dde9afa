import SDKModel
import SwiftEmitter

/// Which parts of two versions of an API are the same part.
public struct VersionPairs: Sendable {
  /// The operations of the newer version, in any form, by the keys of the older one.
  public let operations: [OperationKey: Operation]
  /// Types that values of the same part have, in the order in which they were found. A type can be in
  /// several pairs.
  public let types: [TypePair]
  private let names: (old: TypeNames, new: TypeNames)
  private let renamedTypes: RenamedTypes

  public init(
    from old: (sdk: SDK, interface: SwiftInterface), to new: (sdk: SDK, interface: SwiftInterface)
  ) {
    names = (TypeNames(old.interface), TypeNames(new.interface))
    let comparison = APIComparison.comparison(
      from: (old.sdk, names.old), to: (new.sdk, names.new))
    types = comparison.typePairs
    renamedTypes = comparison.renamedTypes
    let pairs = OperationPairs(
      old.sdk.root.allOperations.filter { !$0.isLeftover }, new.sdk.root.allOperations)
    operations = Dictionary(
      (pairs.same + pairs.moved).map { ($0.old.key, $0.new) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a type of the newer version is one of the older version by another name.
  public func isRenamed(_ old: TypeID, to new: TypeID) -> Bool {
    guard let before = names.old.path(of: old), let after = names.new.path(of: new) else {
      return false
    }
    return before != after && renamedTypes.renamed(before) == after
  }
}
