/// The files of an SDK that is written in shards. A build system knows the names before the
/// document is read, since they depend only on the number of shards.
///
/// The plugin also contains this file, so it must not import other modules.
struct ShardedFiles {
  /// The number of files for models, and the number of files for resources.
  let count: Int

  static let client = "GeneratedClient.swift"
  static let servers = "GeneratedServers.swift"
  static let webhooks = "GeneratedWebhooks.swift"
  static let responseHeaders = "GeneratedResponseHeaders.swift"
  static let sharedSchemas = "GeneratedSharedSchemas.swift"
  static let schemaLines = "GeneratedSchemaLines.swift"

  /// All files, including empty ones.
  var names: [String] {
    [
      Self.client, Self.servers, Self.webhooks, Self.responseHeaders, Self.sharedSchemas,
      Self.schemaLines,
    ]
      + (0..<count).map { "GeneratedModels-\($0).swift" }
      + (0..<count).map { "GeneratedResources-\($0).swift" }
  }

  func models(holding name: String) -> String { "GeneratedModels-\(shard(of: name)).swift" }

  func resources(holding name: String) -> String { "GeneratedResources-\(shard(of: name)).swift" }

  /// The shard of a name, by 64-bit FNV-1a. It does not depend on other names.
  private func shard(of name: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01b3
    }
    // The lower bits of the hash depend only on the lower bits of each letter.
    return Int((hash ^ (hash >> 32)) % UInt64(count))
  }
}
