import Naming

/// Tells last segments of paths that name an action from those that name a thing.
struct ActionSegment {
  /// The HTTP method.
  let method: String
  let identifier: OperationIdentifier?

  /// Whether a last segment names an action, rather than a thing.
  ///
  /// - Parameter isAlone: Whether there is no other segment.
  func matches(_ segment: String, isAlone: Bool) -> Bool {
    var words = NameWords.lowercasedWords(segment)
    if words.count > 1, Verb.isQualifier(words[0]), Verb.contains(words[1]) { words.removeFirst() }
    guard let first = words.first else { return false }
    if Verb.asks(first), reads { return true }
    guard Verb.contains(first) else {
      // `POST /profile/tfa_disable`.
      guard let last = words.last, words.count > 1, !reads else { return false }
      return Verb.isDestructive(last) || method == "POST" && isStated(last)
    }
    return words.count == 1
      ? isAction(verb: first, isAlone: isAlone) : isAction(phrase: words, segment)
  }

  /// Whether the id begins with the verb at the end of a segment as well: `generateKey` on
  /// `POST /key_generate`.
  private func isStated(_ verb: String) -> Bool {
    identifier?.verb == verb && (Verb.isOnlyVerb(verb) || Verb.reads(verb))
  }

  private var reads: Bool { ["GET", "HEAD", "QUERY"].contains(method) }

  private func isAction(verb: String, isAlone: Bool) -> Bool {
    if identifier?.words.first == verb { return true }
    // What changes something is a thing where it is read: the state of a `restore`.
    if reads, !Verb.reads(verb), !Verb.isDestructive(verb) { return false }
    if Verb.isOnlyVerb(verb) { return true }
    if isAlone { return Verb.isActionAlone(verb) }
    switch method {
    case "POST": return true
    case "PUT", "PATCH": return Verb.purpose(verb) == .updating
    default: return reads && Verb.reads(verb)
    }
  }

  private func isAction(phrase words: [String], _ segment: String) -> Bool {
    let first = words[0]
    guard method != "DELETE" || Verb.purpose(first) == .deleting else { return false }
    if words.count == 2, Verb.isParticle(words[1]) { return true }
    let isPost = method == "POST"
    if EnglishNoun.isPlural(segment) {
      // `GET /find_items` is an action, and `GET /connect_apps` a list.
      if reads { return Verb.fetches(first) }
      return Verb.isOnlyVerb(first) || isPost && Verb.takesObjects(first)
    }
    if Self.prepositions.contains(words[1]) { return true }
    guard !reads else { return Verb.reads(first) && Verb.isOnlyVerb(first) }
    // `PUT /users/{id}/change-password`.
    let changes = first == "change" && ["PUT", "PATCH"].contains(method)
    return isPost || Verb.isOnlyVerb(first) || Verb.takesObject(first) || changes
  }

  private static let prepositions: Set = [
    "all", "and", "as", "async", "by", "for", "from", "in", "of", "to", "with",
  ]
}
