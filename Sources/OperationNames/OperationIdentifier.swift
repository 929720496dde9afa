import Naming
import OpenAPIDocument

/// What an operation id says beyond the method and the path.
struct OperationIdentifier {
  /// The id without what a framework added to it.
  let text: String
  /// The words in lowercase, without those of a tag in front.
  let words: [String]
  /// The words of the tag that the id begins with.
  let tag: [String]
  /// Whether a framework made the end of the id of the path and the method.
  let isGenerated: Bool
  private let wordsOfPath: Set<String>

  init?(_ operation: OperationObject) {
    guard let id = operation.id, !id.isEmpty else { return nil }
    let function = Self.function(id, operation)
    isGenerated = function != nil
    text = function ?? id
    let all = NameWords.identifierWords(text).map { $0.lowercased() }
    let tags = operation.tags.map { NameWords.identifierWords($0).map { $0.lowercased() } }
    let first = tags.first { tag in
      !tag.isEmpty && function == nil && all.count > tag.count && all.starts(with: tag)
    }
    tag = first ?? []
    words = Array(all.dropFirst(tag.count))
    let path = NameWords.identifierWords(operation.path).map { $0.lowercased() }
    wordsOfPath = Set(path + path.map(EnglishNoun.singular)).filter { $0.count > 1 }
  }

  /// The name of the function in an id of FastAPI, which appends path and method:
  /// `read_item_items__item_id__get` on `GET /items/{item_id}` is `read_item`.
  private static func function(_ id: String, _ operation: OperationObject) -> String? {
    let path = operation.path.map { character in
      character.isLetter || character.isNumber || character == "_" ? character : "_"
    }
    let end = String(path) + "_" + operation.method.lowercased()
    return id.hasSuffix(end) ? String(id.dropLast(end.count)) : nil
  }

  /// The verb of the id, in lowercase: that of `listVectorStoreFiles`, `usersRetrieve`,
  /// `kubernetes_get_cluster`, and of `Getprojectspendlimit` on `/project/spend_limit`.
  var verb: String? {
    if let first = words.first, Verb.contains(first) { return first }
    if let last = words.last, Self.isClearly(last) { return last }
    return verbWithoutSeparator ?? words.first(where: Self.isClearly)
  }

  private static func isClearly(_ word: String) -> Bool {
    Verb.purpose(word) != nil || Verb.isOnlyVerb(word)
  }

  /// The verb of an id whose words are not separated: the rest consists of words of the path.
  private var verbWithoutSeparator: String? {
    guard let first = words.first else { return nil }
    let all = words.joined()
    // The longest verb first: `gets` is not `get` with an `s`.
    let lengths = (2...16).reversed().filter { $0 < first.count || words.count > 1 }
    for length in lengths where length <= first.count {
      let verb = String(all.prefix(length))
      guard Verb.contains(verb), consistsOfPath(all.dropFirst(length)) else { continue }
      return verb
    }
    return nil
  }

  /// Whether a string is a sequence of words of the path.
  private func consistsOfPath(_ text: Substring) -> Bool {
    guard !text.isEmpty, text.count <= 100 else { return false }
    let letters = Array(text)
    var reached = Array(repeating: false, count: letters.count + 1)
    reached[0] = true
    for start in letters.indices where reached[start] {
      for word in wordsOfPath where letters[start...].starts(with: word) {
        reached[start + word.count] = true
      }
    }
    return reached[letters.count]
  }
}
