/// Files whose names differ in more than their case, whatever folder they are in: neither Swift's
/// modules nor every file system can tell them apart otherwise.
struct FileSet {
  private(set) var files: [GeneratedFile] = []
  private var taken: Set<String> = []
  private static let longestName = 120

  mutating func add(_ folder: String, _ name: String, _ content: [UInt8]) {
    var name = name.utf8.count <= Self.longestName ? name : String(name.prefix(40)) + "_"
    while !taken.insert(name.lowercased()).inserted { name += "_" }
    files.append(GeneratedFile(path: folder + name + ".swift", content: content))
  }
}
