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
  /// Whether a framework made the end of the id from the path and the method.
  let isGenerated: Bool
  /// The verb of the id, in lowercase: that of `listVectorStoreFiles`, `usersRetrieve`,
  /// `kubernetes_get_cluster`, and of `Getprojectspendlimit` on `/project/spend_limit`.
  let verb: String?

  init?(_ operation: OperationObject) {
    guard let id = operation.id, !id.isEmpty else { return nil }
    let function = Self.function(id, operation)
    isGenerated = function != nil
    text = function ?? id
    let all = NameWords.lowercasedWords(text)
    let tags = operation.tags.map { NameWords.lowercasedWords($0) }
    let first = tags.first { tag in
      !tag.isEmpty && function == nil && all.count > tag.count && all.starts(with: tag)
    }
    tag = first ?? []
    words = Array(all.dropFirst(tag.count))
    verb = Self.verb(words, on: operation.path)
  }

  /// The name of the function in an id of FastAPI, which appends path and method:
  /// `read_item_items__item_id__get` on `GET /items/{item_id}` is `read_item`.
  private static func function(_ id: String, _ operation: OperationObject) -> String? {
    let method = "_" + operation.method.lowercased()
    guard id.hasSuffix(method) else { return nil }
    let path = operation.path.map { character in
      character.isLetter || character.isNumber || character == "_" ? character : "_"
    }
    let end = String(path) + method
    return id.hasSuffix(end) ? String(id.dropLast(end.count)) : nil
  }

  private static func verb(_ words: [String], on path: String) -> String? {
    if let first = words.first, Verb.contains(first) { return first }
    if let last = words.last, isClearly(last) { return last }
    return verbWithoutSeparator(words, on: path) ?? words.first(where: isClearly)
  }

  private static func isClearly(_ word: String) -> Bool {
    Verb.purpose(word) != nil || Verb.isOnlyVerb(word)
  }

  /// The verb of an id whose words are not separated: the rest consists of words of the path.
  private static func verbWithoutSeparator(_ words: [String], on path: String) -> String? {
    guard let first = words.first else { return nil }
    let names = NameWords.lowercasedWords(path)
    let wordsOfPath = Set(names + names.map(EnglishNoun.singular)).filter { $0.count > 1 }
    let all = words.joined()
    // The longest verb first: `gets` is not `get` with an `s`.
    let lengths = (2...16).reversed().filter { $0 < first.count || words.count > 1 }
    for length in lengths where length <= first.count {
      let verb = String(all.prefix(length))
      guard Verb.contains(verb), consists(all.dropFirst(length), of: wordsOfPath) else { continue }
      return verb
    }
    return nil
  }

  /// Whether a string is a sequence of the words.
  private static func consists(_ text: Substring, of words: Set<String>) -> Bool {
    guard !text.isEmpty, text.count <= 100 else { return false }
    let letters = Array(text)
    var reached = Array(repeating: false, count: letters.count + 1)
    reached[0] = true
    for start in letters.indices where reached[start] {
      for word in words where letters[start...].starts(with: word) {
        reached[start + word.count] = true
      }
    }
    return reached[letters.count]
  }
}
