import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import TextGrammar

/// A path of the document, to be compared with the paths of requests.
struct RouteTemplate: Sendable {
  enum Part: Hashable, Sendable {
    case literal(String)
    case parameter(String)
  }

  struct Segment: Sendable {
    var parts: [Part] = []
    /// Whether a value may contain slashes, so that it can be several segments.
    var takesSlashes = false
  }

  let segments: [Segment]

  /// The characters that separate the values of a parameter, whose escapes must stay until then.
  static let separators = Set("%,;.=|".utf8)

  private static let stepLimit = 10_000

  init(_ operation: OperationObject) {
    var segments = [Segment()]
    for part in PathTemplate.parts(of: operation.path) {
      switch part {
      case .literal(let text):
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
          if index > 0 { segments.append(Segment()) }
          let literal = EncodedText.decoded(piece, keeping: Self.separators) ?? String(piece)
          if !literal.isEmpty { segments[segments.count - 1].parts.append(.literal(literal)) }
        }
      case .parameter(let name):
        segments[segments.count - 1].parts.append(.parameter(name))
        if let pathEncoding = operation.pathEncodings[name], pathEncoding != .everything {
          segments[segments.count - 1].takesSlashes = true
        }
      }
    }
    // A path begins with a slash.
    self.segments = segments.first?.parts.isEmpty == true ? Array(segments.dropFirst()) : segments
  }

  /// How specific each segment is. The template with the lower numbers is the more specific one.
  var ranks: [Int] {
    segments.map { segment in
      if segment.takesSlashes { return 3 }
      let parameters = segment.parts.filter { if case .parameter = $0 { true } else { false } }
      if parameters.isEmpty { return 0 }
      return segment.parts.count > parameters.count ? 1 : 2
    }
  }

  /// The segments of a request's path, decoded except for separators; `nil` if they cannot be
  /// decoded.
  static func segments(of path: String) -> [String]? {
    guard path.hasScalarPrefix("/") else { return nil }
    var segments: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let text = EncodedText.decoded(part, keeping: separators) else { return nil }
      segments.append(text)
    }
    return segments
  }

  /// The values of the parameters, decoded except for separators; `nil` if the path does not match.
  func values(in path: [String]) -> [String: String]? {
    var values: [String: String] = [:]
    var steps = 0
    return matches(segments[...], path[...], &values, &steps) ? values : nil
  }

  private func matches(
    _ template: ArraySlice<Segment>, _ path: ArraySlice<String>, _ values: inout [String: String],
    _ steps: inout Int
  ) -> Bool {
    steps += 1
    guard steps < Self.stepLimit else { return false }
    guard let segment = template.first else { return path.isEmpty }
    guard let text = path.first else { return false }
    guard segment.takesSlashes else {
      return Self.matches(segment.parts, text, &values)
        && matches(template.dropFirst(), path.dropFirst(), &values, &steps)
    }
    // The longest value first, as long as each further segment of the template gets one.
    var count = path.count - (template.count - 1)
    while count > 0 {
      if Self.matches(segment.parts, path.prefix(count).joined(separator: "/"), &values),
        matches(template.dropFirst(), path.dropFirst(count), &values, &steps)
      {
        return true
      }
      count -= 1
    }
    return false
  }

  /// Compares one segment: each parameter takes as little as possible, the last one the rest.
  private static func matches(
    _ parts: [Part], _ text: String, _ values: inout [String: String]
  ) -> Bool {
    var rest = text[...]
    var open: String?
    for (index, part) in parts.enumerated() {
      switch part {
      case .parameter(let name):
        // Nothing tells where one of two adjacent parameters ends.
        if let open { values[open] = "" }
        open = name
      case .literal(let literal):
        guard let name = open else {
          guard rest.hasScalarPrefix(literal) else { return false }
          rest = rest.dropFirst(scalarPrefix: literal)
          continue
        }
        open = nil
        if index == parts.count - 1 {
          guard rest.hasScalarSuffix(literal) else { return false }
          let value = rest.utf8.dropLast(literal.utf8.count)
          guard !value.isEmpty else { return false }
          values[name] = String(Substring(value))
          rest = ""
        } else {
          guard !rest.isEmpty,
            let found = rest[rest.index(after: rest.startIndex)...].firstRange(ofBytes: literal)
          else { return false }
          values[name] = String(rest[..<found.lowerBound])
          rest = rest[found.upperBound...]
        }
      }
    }
    guard let open else { return rest.isEmpty }
    values[open] = String(rest)
    return !rest.isEmpty
  }
}

extension Substring {
  fileprivate func dropFirst(scalarPrefix prefix: String) -> Substring {
    Substring(utf8.dropFirst(prefix.utf8.count))
  }
}
