import Foundation
import TextGrammar

/// The JSON of a manifest, with one line per file, so that version control shows which ones
/// changed.
struct ManifestJSON: Decodable {
  struct Entry: Decodable {
    var path: String
    var content: Provenance.Content?
  }

  struct Input: Decodable {
    var role: String
    var name: String
    var size: Int?
    var sha256: String?
  }

  var format: Int?
  var generator: String?
  var options: [String]?
  var warnings: Int?
  var inputs: [Input]?
  var files: [Entry]

  static func text(of manifest: Manifest) -> String {
    var members: [String] = []
    if let provenance = manifest.provenance {
      members += [
        "\"format\": \(Manifest.format)",
        "\"generator\": \(quoted(provenance.generator))",
        "\"input\": \(quoted(provenance.digest.description))",
        "\"options\": " + list(provenance.options.map(quoted)),
        "\"warnings\": \(provenance.warningCount)",
        "\"inputs\": " + list(provenance.inputs.map(text)),
      ]
    }
    members.append("\"files\": " + list(manifest.files.map(text)))
    return "{\n" + members.map { "  \($0)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func text(of input: Provenance.Input) -> String {
    "{\"role\": \(quoted(input.role)), \"name\": \(quoted(input.name))\(text(of: input.content))}"
  }

  private static func text(of file: Manifest.File) -> String {
    "{\"path\": \(quoted(file.path))\(text(of: file.content))}"
  }

  private static func text(of content: Provenance.Content?) -> String {
    content.map { ", \"size\": \($0.size), \"sha256\": \(quoted($0.digest.description))" } ?? ""
  }

  private static func list(_ lines: [String]) -> String {
    lines.isEmpty ? "[]" : "[\n" + lines.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
  }

  private static func quoted(_ text: String) -> String { JSONString.quoted(text) }
}

extension ManifestJSON.Entry {
  private enum CodingKeys: CodingKey {
    case path, size, sha256
  }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
      // The first format had only paths.
      path = try decoder.singleValueContainer().decode(String.self)
      return
    }
    path = try container.decode(String.self, forKey: .path)
    content = Provenance.Content(
      size: try container.decodeIfPresent(Int.self, forKey: .size),
      sha256: try container.decodeIfPresent(String.self, forKey: .sha256))
  }
}

extension Provenance.Content {
  /// - Returns: `nil` if the size or the digest is missing or invalid.
  fileprivate init?(size: Int?, sha256: String?) {
    guard let size, size >= 0, let digest = sha256.flatMap(ContentDigest.init) else { return nil }
    self.init(size: size, digest: digest)
  }
}

extension Provenance {
  /// - Returns: `nil` if the manifest has another format, or if a field is missing.
  init?(_ json: ManifestJSON) {
    guard json.format == Manifest.format, let generator = json.generator,
      let options = json.options, let warnings = json.warnings, let inputs = json.inputs
    else { return nil }
    self.init(generator: generator, options: options, warningCount: warnings, inputs: [])
    for input in inputs {
      let content = Content(size: input.size, sha256: input.sha256)
      guard content != nil || (input.size == nil && input.sha256 == nil) else { return nil }
      self.inputs.append(Input(role: input.role, name: input.name, content: content))
    }
  }
}
