import Naming
import OpenAPIDocument

/// The resource and the name of an operation.
///
/// They depend on the operation alone, so that a new operation never moves another one.
struct ResourcePath: Hashable {
  var resources: [String]
  var name: String

  init(_ operation: OperationObject, tags: TagIndex = TagIndex()) {
    let tag = operation.tags.first
    guard let id = operation.id, !id.isEmpty else {
      self = Self.unnamed(operation, tag: tag, tags)
      return
    }
    let parts = id.split(whereSeparator: { $0 == "/" || $0 == "." }).map(String.init)
    if parts.count > 1, let last = parts.last {
      resources = Array(parts.dropLast())
      name = last
    } else if let path = Self.alongPath(id, operation.path) {
      self = path
    } else if let tag {
      resources = tags.path(to: tag)
      name = Self.name(id, without: tag)
    } else if let path = Self.grouped(id) {
      self = path
    } else {
      resources = []
      name = id
    }
  }

  /// `Users_GetAll` is `GetAll` of `Users`.
  private static func grouped(_ id: String) -> ResourcePath? {
    let parts = id.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
    return ResourcePath(resources: [parts[0]], name: parts[1])
  }

  init(resources: [String], name: String) {
    self.resources = resources
    self.name = name
  }

  /// Segments that do not describe the subject of an operation.
  static func isNoise(_ segment: String) -> Bool {
    ["api", "apis", "rest"].contains(segment.lowercased())
      || (segment.first == "v" && segment.count > 1 && segment.dropFirst().allSatisfy(\.isNumber))
  }

  /// `api_dataframer_runs_create` on `/api/dataframer/runs/` is `create` of `dataframer.runs`.
  private static func alongPath(_ id: String, _ path: String) -> ResourcePath? {
    let words = NameWords.identifierWords(id)
    let segments = path.split(separator: "/").map(String.init)
    let fixed = segments.filter { !$0.contains("{") }
    var rest = words[...]
    var resources: [String] = []
    for segment in fixed {
      let segmentWords = NameWords.identifierWords(segment)
      guard !segmentWords.isEmpty, rest.count >= segmentWords.count,
        zip(rest, segmentWords).allSatisfy({ $0.lowercased() == $1.lowercased() })
      else { return nil }
      rest = rest.dropFirst(segmentWords.count)
      resources.append(segment)
    }
    guard resources.count > 0, words.count > 1 else { return nil }

    // A last segment that follows a parameter and is not a plural is an action:
    // `/runs/{id}/cancel/`.
    var name = Array(rest)
    let afterParameter = segments.reversed().prefix { !$0.contains("{") }.count
    let hasParameter = fixed.count < segments.count
    for segment in resources.reversed().prefix(hasParameter ? afterParameter : 0) {
      guard !EnglishNoun.isPlural(segment) else { break }
      resources.removeLast()
      name.insert(segment, at: 0)
    }
    if name.isEmpty, let last = resources.popLast() { name = [last] }
    return ResourcePath(
      resources: Array(resources.drop(while: isNoise)), name: name.joined(separator: "_"))
  }

  /// `listPets` with the tag `pets` is `list`.
  private static func name(_ id: String, without tag: String) -> String {
    let words = NameWords.identifierWords(id)
    let tagWords = NameWords.identifierWords(tag).map { $0.lowercased() }
    guard words.count > tagWords.count, !tagWords.isEmpty else { return id }
    for start in 0...(words.count - tagWords.count) {
      let range = start..<(start + tagWords.count)
      if words[range].map({ $0.lowercased() }) == tagWords {
        var rest = words
        rest.removeSubrange(range)
        return rest.joined(separator: "_")
      }
    }
    return id
  }
}
