import OpenAPIDocument
import SDKModel
import TextGrammar

/// Chooses one of several media types by the header `Accept` (RFC 9110, section 12.5.1).
struct ContentNegotiation {
  private struct Range {
    var name: MediaTypeName
    var quality: Double
    var position: Int

    /// How specific the range is.
    var rank: Int { name.type == "*" ? 0 : name.subtype == "*" ? 1 : 2 }

    func includes(_ other: MediaTypeName) -> Bool {
      name.isSameForm(as: other) || name.type == "*"
        || name.type == other.type && (name.subtype == "*" || other.subtype == "*")
        || other.type == "*"
    }
  }

  private let ranges: [Range]

  init(accept: String?) {
    ranges = (accept ?? "").split(separator: ",").enumerated().map { position, part in
      var quality = 1.0
      var names: [String] = []
      for piece in part.split(separator: ";").map(\.trimmingSpaces) {
        if piece.lowercased().hasScalarPrefix("q=") {
          quality = Double(piece.dropFirst(2)) ?? 1
        } else {
          names.append(piece)
        }
      }
      return Range(
        name: MediaTypeName(names.joined(separator: ";")), quality: quality, position: position)
    }
  }

  /// The media type to send.
  ///
  /// - Parameter prefersStream: Whether a stream comes before other content.
  /// - Returns: `nil` if the client takes none of them.
  func choice(among content: [MediaTypeObject], prefersStream: Bool) -> MediaTypeObject? {
    struct Candidate {
      var media: MediaTypeObject
      var quality: Double
      var isNamed: Bool
      var rank: Int
    }
    var best: Candidate?
    for media in content {
      let fitting = ranges.filter { $0.includes(media.typeName) }
      let range = fitting.max { ($0.rank, -$0.position) < ($1.rank, -$1.position) }
      guard ranges.isEmpty || range.map({ $0.quality > 0 }) ?? false else { continue }
      let kind = ContentKind(media.typeName)
      let candidate = Candidate(
        media: media, quality: range?.quality ?? 1, isNamed: range?.rank == 2,
        rank: prefersStream && kind.isStream ? -1 : kind.responseRank)
      guard let known = best else {
        best = candidate
        continue
      }
      let isBetter =
        candidate.quality != known.quality
        ? candidate.quality > known.quality
        : candidate.isNamed != known.isNamed && !prefersStream
          ? candidate.isNamed : candidate.rank < known.rank
      if isBetter { best = candidate }
    }
    return best?.media
  }
}

extension MediaTypeObject {
  /// The media type of a body: the name, or a member of the range.
  func sentName(of literal: Literal?) -> String {
    guard typeName.isRange else { return name }
    if typeName.type == "*" {
      if case .string? = literal { return "text/plain" }
      return literal == nil ? "application/octet-stream" : "application/json"
    }
    let usual = [
      "text": "text/plain", "image": "image/png", "audio": "audio/mpeg", "video": "video/mp4",
      "application": "application/json", "font": "font/woff2",
    ]
    return usual[typeName.type] ?? "application/octet-stream"
  }
}
