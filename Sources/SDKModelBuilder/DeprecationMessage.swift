import Markdown
import OpenAPIDocument
import SDKModel
import TextGrammar

/// Finds the advice for a deprecated part in its description.
enum DeprecationMessage {
  private static let longest = 300
  private static let cues = ["deprecat", "instead", "replac", "superseded", "removed", "sunset"]

  /// The whole description if it is short, otherwise the sentences about the deprecation.
  ///
  /// - Parameter extensions: The extensions of the deprecated part. `x-sunset` states a date.
  static func find(in documentation: Documentation, _ extensions: [Extension]) -> Deprecation {
    Deprecation(
      message: message(in: documentation),
      sunset: extensions.first { $0.name == "x-sunset" }?.value.text)
  }

  private static func message(in documentation: Documentation) -> String? {
    let text = documentation.description ?? documentation.summary ?? ""
    let flat = MarkdownPage(text).blocks.plainText
    guard flat.utf8.count > longest, flat.count > longest else { return flat.isEmpty ? nil : flat }
    let sentences = sentences(of: flat)
    let matching = sentences.filter { sentence in
      let lower = sentence.lowercased()
      return cues.contains { lower.containsScalars(of: $0) }
    }
    let chosen = matching.isEmpty ? Array(sentences.prefix(1)) : matching
    let message = chosen.joined(separator: " ")
    return message.count > longest ? message.prefix(longest - 1) + "…" : message
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current: [Substring] = []
    for word in text.spacedParts {
      current.append(word)
      if let last = word.utf8.last, ".!?".utf8.contains(last) {
        sentences.append(current.joined(separator: " "))
        current = []
      }
    }
    if !current.isEmpty { sentences.append(current.joined(separator: " ")) }
    return sentences
  }
}
