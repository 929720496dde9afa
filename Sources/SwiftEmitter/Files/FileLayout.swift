/// How an SDK is distributed over files.
public enum FileLayout: Sendable, Equatable {
  /// A file for each type and each resource.
  case separate
  /// A fixed number of files with models, the same number with resources, and a few others,
  /// whatever the document contains.
  case shards(Int)

  /// The valid numbers of shards.
  public static let shardCounts = 1...256
}
