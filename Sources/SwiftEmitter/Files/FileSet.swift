import Naming

/// What a file contains.
enum FileContent {
  case client, clientProtocol, operations, servers, webhooks, responseHeaders
  case sharedSchemas, schemaLines
  case resource, model
  /// Tests of examples, which are never in shards.
  case tests
}

/// The files of an SDK, in the order in which they are added: each is the text of a file, or what is
/// merged with others to one.
struct FileSet<File> {
  private struct Entry {
    var content: FileContent
    var name: String
    var file: File
  }

  private var entries: [Entry] = []

  mutating func add(_ content: FileContent, _ name: String, _ file: File) {
    entries.append(Entry(content: content, name: name, file: file))
  }
}

extension FileSet<[UInt8]> {
  /// Files whose names differ in more than their case, even in different folders: neither Swift
  /// modules nor all file systems can distinguish them otherwise.
  func separateFiles() -> [GeneratedFile] {
    var names = NameSeries { $0.lowercased() }
    return entries.map { entry in
      let own = FileName.portable(entry.name)
      let name = names.next(own) { own + "_" + ($0 == 2 ? "" : "\($0)") }
      return GeneratedFile(
        path: Self.folder(of: entry.content) + name + ".swift", content: entry.file)
    }
  }

  private static func folder(of content: FileContent) -> String {
    switch content {
    case .client, .clientProtocol, .operations, .servers, .webhooks, .responseHeaders, .tests: ""
    case .resource: "Resources/"
    case .model: "Models/"
    case .sharedSchemas, .schemaLines: "Validation/"
    }
  }
}

extension FileSet<SourceFile> {
  /// A fixed set of files.
  ///
  /// The declarations of a file are sorted by name, so that the order of the document does not
  /// matter.
  func shards(_ count: Int, _ text: (SourceFile) -> [UInt8]) -> [GeneratedFile] {
    let shards = ShardedFiles(count: count)
    let entriesByFile = Dictionary(grouping: entries) { Self.file(of: $0, in: shards) }
    return shards.names.map { name in
      let files = (entriesByFile[name] ?? []).sorted { $0.name < $1.name }.map(\.file)
      return GeneratedFile(path: name, content: text(.merged(files)))
    }
  }

  private static func file(of entry: Entry, in shards: ShardedFiles) -> String {
    switch entry.content {
    case .client, .clientProtocol, .operations, .tests: ShardedFiles.client
    case .servers: ShardedFiles.servers
    case .webhooks: ShardedFiles.webhooks
    case .responseHeaders: ShardedFiles.responseHeaders
    case .sharedSchemas: ShardedFiles.sharedSchemas
    case .schemaLines: ShardedFiles.schemaLines
    case .model: shards.models(holding: entry.name)
    case .resource: shards.resources(holding: entry.name)
    }
  }
}
