import Foundation

/// The list of files that the generator wrote into a folder, kept beside them: these, and no others,
/// it may replace and remove.
struct Manifest: Codable, Equatable {
  static let fileName = ".specsmith-manifest.json"

  var files: [String]

  init(files: [String]) {
    self.files = files.sorted()
  }

  /// What the folder's manifest says; nothing where there is none that can be read.
  init(inFolder folder: URL) {
    let data = try? Data(contentsOf: folder.appendingPathComponent(Self.fileName))
    let manifest = data.flatMap { try? JSONDecoder().decode(Manifest.self, from: $0) }
    files = manifest?.files.filter(OutputFile.isPlain) ?? []
  }

  func encoded() -> [UInt8] {
    let lines = files.map { "    \(Self.quoted($0))" }.joined(separator: ",\n")
    return Array("{\n  \"files\": [\n\(lines)\n  ]\n}\n".utf8)
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }
}
