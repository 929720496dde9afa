import TextGrammar

/// What a request asks for by the header `Prefer` (RFC 7240), or by parameters of the query whose
/// names begin with two underscores.
struct Preference: Sendable {
  /// The status to answer with.
  var code: Int?
  /// The name of the example to answer with.
  var example: String?
  /// Whether the values are made anew each time.
  var isDynamic: Bool?

  init(_ request: MockRequest, _ query: [(name: String, value: String)]) {
    for part in (request.header("Prefer") ?? "").split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      set(sides[0].trimmingSpaces.lowercased(), sides[1].trimmingSpaces.withoutQuotes)
    }
    for pair in query where pair.name.hasScalarPrefix("__") {
      if let value = EncodedText.decoded(pair.value, plusIsSpace: true) {
        set(String(pair.name.dropFirst(2)), value)
      }
    }
  }

  private mutating func set(_ name: String, _ value: String) {
    switch name {
    case "code": code = Int(value).flatMap { (100...599).contains($0) ? $0 : nil }
    case "example": example = value
    case "dynamic": isDynamic = value == "true"
    default: break
    }
  }
}
