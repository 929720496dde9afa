/// How an SDK is spread over files.
public enum FileLayout: Sendable, Equatable {
  /// A file for each type and each resource.
  case separate
  /// As many files with models, as many with resources, and a few others, whatever the document holds.
  case shards(Int)

  /// The numbers of shards that can be asked for.
  public static let shardCounts = 1...256
}
