import SDKModel
import SwiftEmitter

/// Which parts of two versions of an API are the same part.
public struct VersionPairs: Sendable {
  /// The operations of the newer version, in any form, by the keys of the older one.
  public let operations: [OperationKey: Operation]
  /// Types that values of the same part have, in the order in which they were found. A type can be in
  /// several pairs.
  public let types: [TypePair]
  private let renamedTypes: RenamedTypes

  public init(
    from old: (sdk: SDK, interface: SwiftInterface), to new: (sdk: SDK, interface: SwiftInterface)
  ) {
    let comparison = APIComparison.comparison(
      from: (old.sdk, TypeNames(old.interface)), to: (new.sdk, TypeNames(new.interface)))
    types = comparison.typePairs
    renamedTypes = comparison.renamedTypes
    let pairs = OperationPairs(
      old.sdk.root.allOperations.filter { !$0.isLeftover }, new.sdk.root.allOperations)
    operations = Dictionary(
      (pairs.same + pairs.moved).map { ($0.old.key, $0.new) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The qualified name in the newer SDK of a type of the older one.
  public func renamed(_ path: [String]) -> [String] { renamedTypes.renamed(path) }
}
