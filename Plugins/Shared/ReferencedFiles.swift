import Foundation

/// The files that a document refers to, found by searching its text and its configuration.
///
/// A plugin cannot import a YAML parser, and does not need one: an unnecessary file only makes the
/// generator run more often than needed, and the generator itself reports files that are missing
/// here (see `PlannedInputs`).
struct ReferencedFiles {
  private(set) var paths: [String] = []
  private var known: Set<String> = []

  init(of document: URL, configuration: URL?) {
    var documents = [document]
    if let configuration {
      add(configuration.path)
      documents += addSettings(of: configuration)
    }
    for document in documents { addDocument(document.standardizedFileURL) }
  }

  // MARK: Documents

  private mutating func addDocument(_ first: URL) {
    var pending = [first]
    while let file = pending.popLast() {
      guard add(file.path), let data = try? Data(contentsOf: file) else { continue }
      let folder = file.deletingLastPathComponent()
      for reference in Self.references(in: data) {
        for path in Self.locations(of: reference) {
          let target = folder.appendingPathComponent(path).standardizedFileURL
          if Self.kind(of: target) == .typeRegular { pending.append(target) }
        }
      }
    }
  }

  /// The strings after each `$ref` that refer to other files.
  private static func references(in data: Data) -> [Data] {
    let key = Data("$ref".utf8)
    var references: [Data] = []
    var start = data.startIndex
    while let found = data.range(of: key, in: start..<data.endIndex) {
      start = found.upperBound
      let end = min(data.endIndex, start + 1000)
      var text = data[start..<end].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      text = text.drop { space.contains($0) }
      guard text.first == UInt8(ascii: ":") else { continue }
      text = text.dropFirst().drop { space.contains($0) }
      // Most references lead to another part of the same file.
      let quotes = text.prefix { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      guard text.dropFirst(quotes.count).first != UInt8(ascii: "#") else { continue }
      references.append(Data(text))
    }
    return references
  }

  private static let space: Set<UInt8> = [32, 9, 10, 13]

  /// The possible paths of a reference, whose end depends on the context in plain YAML.
  private static func locations(of reference: Data) -> [String] {
    let text = String(decoding: reference, as: UTF8.self)
    let values: [Substring]
    if let quote = text.first, quote == "\"" || quote == "'" {
      values = [text.dropFirst().prefix { $0 != quote }]
    } else {
      let line = text.prefix { !$0.isNewline }
      values = [line, line.prefix { !"#".contains($0) }, line.prefix { !",}]# ".contains($0) }]
    }
    let locations = values.map { value in
      let path = value.replacingOccurrences(of: "\\/", with: "/").prefix { $0 != "#" }
        .trimmingCharacters(in: .whitespaces)
      return path.removingPercentEncoding ?? path
    }
    return locations.filter { !$0.isEmpty && !$0.contains("://") }
  }

  // MARK: Settings

  /// Adds the files that a configuration names.
  ///
  /// - Returns: Those files, such as overlays, which may refer to others.
  private mutating func addSettings(of configuration: URL) -> [URL] {
    guard let text = try? String(contentsOf: configuration, encoding: .utf8) else { return [] }
    let folder = configuration.deletingLastPathComponent()
    var files: [URL] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split { " \t\"'[]{},".contains($0) }
      for word in words {
        let url = folder.appendingPathComponent(String(word)).standardizedFileURL
        switch Self.kind(of: url) {
        case .typeRegular?: files.append(url)
        case .typeDirectory? where words.first == "templates:": addTemplates(in: url)
        default: break
        }
      }
    }
    return files
  }

  private mutating func addTemplates(in folder: URL) {
    // The folder's date changes when a template is added.
    add(folder.path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where name.hasSuffix(".mustache") {
      add(folder.appendingPathComponent(name).path)
    }
  }

  // MARK: The list

  @discardableResult
  private mutating func add(_ path: String) -> Bool {
    guard known.insert(path).inserted else { return false }
    paths.append(path)
    return true
  }

  private static func kind(of url: URL) -> FileAttributeType? {
    let path = url.resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}
