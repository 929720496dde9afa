import Naming
import OpenAPIDocument

extension ResourcePath {
  /// The resource and the name of an operation without an id: `GET /pets/{id}` is `get` of `pets`,
  /// `POST /pets/{id}/photos` is `create` of `pets.photos`, and `POST /login` is `login`.
  ///
  /// If the operation has a tag, the tag is the resource, and the name contains the rest of the
  /// path.
  static func unnamed(_ operation: OperationObject, tag: String?, _ tags: TagIndex)
    -> ResourcePath
  {
    let segments = operation.path.split(separator: "/").map(String.init)
    var fixed = segments.filter { !$0.contains("{") && !isNoise($0) }
    let parameters = segments.reversed().prefix { $0.contains("{") }.reversed()
    let last = segments.last ?? ""
    var words: [String]
    if parameters.isEmpty, isAction(last, operation.method), !fixed.isEmpty {
      words = [fixed.removeLast()]
    } else {
      words = [verb(operation.method, isOne: !parameters.isEmpty || !EnglishNoun.isPlural(last))]
      if parameters.isEmpty, words == ["delete"], EnglishNoun.isPlural(last) {
        words = ["delete_all"]
      }
    }
    // The parameters that distinguish similar paths: `/pets/{id}` from `/pets/{owner}/{name}`.
    var suffix: [String] = []
    if parameters.count > 1 { suffix = ["by"] + parameters.flatMap(NameWords.identifierWords) }
    guard let tag else {
      return ResourcePath(resources: fixed, name: (words + suffix).joined(separator: "_"))
    }
    let tagWords = Set(NameWords.identifierWords(tag).map { $0.lowercased() })
    let wordsOfTag = tagWords.union(tagWords.map(EnglishNoun.singular))
    let rest = fixed.filter { segment in
      !NameWords.identifierWords(segment).allSatisfy { word in
        wordsOfTag.contains(word.lowercased())
          || wordsOfTag.contains(EnglishNoun.singular(word.lowercased()))
      }
    }
    return ResourcePath(
      resources: tags.path(to: tag), name: (words + rest + suffix).joined(separator: "_"))
  }

  /// A POST to a segment that is not a collection is an action: `/pets/{id}/feed`.
  private static func isAction(_ segment: String, _ method: String) -> Bool {
    method == "POST" && !segment.contains("{") && !EnglishNoun.isPlural(segment)
  }

  private static func verb(_ method: String, isOne: Bool) -> String {
    switch method {
    case "GET": isOne ? "get" : "list"
    case "POST": isOne ? "post" : "create"
    case "PUT": "replace"
    case "PATCH": "update"
    default: method.lowercased()
    }
  }
}
