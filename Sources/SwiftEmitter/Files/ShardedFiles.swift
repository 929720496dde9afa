/// The files of an SDK that is written in shards. A build system knows the names before the
/// document is read: they depend only on the number of shards.
///
/// The plugin has this file too, so that it imports nothing.
struct ShardedFiles {
  /// How many files hold the models, and how many the resources.
  let count: Int

  static let client = "GeneratedClient.swift"
  static let servers = "GeneratedServers.swift"
  static let webhooks = "GeneratedWebhooks.swift"
  static let sharedSchemas = "GeneratedSharedSchemas.swift"
  static let schemaLines = "GeneratedSchemaLines.swift"

  /// All files, including empty ones.
  var names: [String] {
    [Self.client, Self.servers, Self.webhooks, Self.sharedSchemas, Self.schemaLines]
      + (0..<count).map { "GeneratedModels-\($0).swift" }
      + (0..<count).map { "GeneratedResources-\($0).swift" }
  }

  func models(holding name: String) -> String { "GeneratedModels-\(shard(of: name)).swift" }

  func resources(holding name: String) -> String { "GeneratedResources-\(shard(of: name)).swift" }

  /// A name's shard is the same in every run, whatever other names there are: 64-bit FNV-1a.
  private func shard(of name: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01b3
    }
    // The lower bits alone would depend on the lower bits of each letter.
    return Int((hash ^ (hash >> 32)) % UInt64(count))
  }
}
