/// The differences between an output folder and its expected content.
public struct OutputChanges: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case added, changed, removed
  }

  public struct Change: Sendable, Equatable {
    public var path: String
    public var kind: Kind
    public var before: [UInt8]
    public var after: [UInt8]
  }

  /// Sorted by path.
  public var changes: [Change]
  public var unchangedCount: Int
  /// The change of the manifest; `nil` if it is unchanged.
  public var manifest: Change?

  public var isEmpty: Bool { changes.isEmpty && manifest == nil }

  /// The number of changes of each kind: `2 added, 1 unchanged`.
  public var summary: String {
    let parts = [
      (count(.added), "added"), (count(.changed), "changed"), (count(.removed), "removed"),
      (unchangedCount, "unchanged"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  public func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }
}
