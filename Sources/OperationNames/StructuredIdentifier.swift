import Naming
import OpenAPIDocument
import TextGrammar

/// The names in operation ids that have a form of their own, which people chose.
enum StructuredIdentifier {
  /// - Returns: The resources and the method, or `nil` if the id has no such form.
  static func name(of operation: OperationObject, _ identifier: OperationIdentifier)
    -> (resources: [String], method: String)?
  {
    guard !identifier.isGenerated else { return nil }
    return separated(identifier.text)
      ?? versionedGroup(identifier.text, operation.tags)
      ?? alongPath(identifier.text, operation)
      ?? extendedAction(identifier.text, operation)
      ?? grouped(identifier.text)
  }

  /// `repos/list-for-org` is `list-for-org` of `repos`, and `users.messages.list` is `list` of
  /// `users.messages`.
  private static func separated(_ id: String) -> (resources: [String], method: String)? {
    guard id.contains(sign: "/") || id.contains(sign: ".") else { return nil }
    let parts = id.split(whereSeparator: { $0 == "/" || $0 == "." }).map(String.init)
    // `get_hubs_v2025.0` has a number, and no parts.
    guard parts.count > 1, parts.allSatisfy({ $0.first?.isLetter == true }) else { return nil }
    // `get_metrics.yml` is the name of a file, and `GET/users` the request.
    let ending = parts[parts.count - 1].lowercased()
    guard !["json", "yaml", "yml"].contains(ending), !isMethod(parts[0]) else {
      return nil
    }
    return (parts.dropLast().map(withoutEnding), parts[parts.count - 1])
  }

  /// `listCoreV1NamespacedPod` with the tag `core_v1` is `listNamespacedPod` of `core_v1`: a tag with
  /// a version is a group of the API, which the path may not name.
  private static func versionedGroup(
    _ id: String, _ tags: [String]
  ) -> (resources: [String], method: String)? {
    let words = NameWords.identifierWords(id)
    for tag in tags {
      let group = NameWords.identifierWords(tag)
      guard group.count > 1, group.contains(where: VersionSegment.matches),
        let range = words.firstRange(of: group, by: { $0.lowercased() == $1.lowercased() })
      else { continue }
      let rest = words[..<range.lowerBound] + words[range.upperBound...]
      guard !rest.isEmpty else { continue }
      return ([tag], rest.joined(separator: "_"))
    }
    return nil
  }

  /// `api_dataframer_runs_create` on `/api/dataframer/runs/` is `create` of `dataframer.runs`.
  private static func alongPath(
    _ id: String, _ operation: OperationObject
  ) -> (resources: [String], method: String)? {
    let segments = operation.path.parts(between: "/").filter { !$0.isEmpty }
    let fixed = segments.filter { !$0.contains(sign: "{") }
    guard !fixed.isEmpty, let rest = words(of: id, behind: fixed),
      states(rest, of: fixed, operation)
    else { return nil }

    // A last segment that follows a variable and is not a plural is an action:
    // `/runs/{id}/cancel/`.
    var resources = fixed
    var method = Array(rest)
    let afterVariable = segments.reversed().prefix { !$0.contains(sign: "{") }.count
    let hasVariable = fixed.count < segments.count
    for segment in fixed.reversed().prefix(hasVariable ? afterVariable : 0) {
      guard !EnglishNoun.isPlural(segment) else { break }
      resources.removeLast()
      method.insert(segment, at: 0)
    }
    // The usual verb says nothing beside one in the path: `users_set_password_create`.
    if method.count == rest.count + 1, rest.count == 1, let action = method.first,
      NameWords.lowercasedWords(action).first.map(Verb.contains) == true,
      Verb.purpose(rest[rest.startIndex].lowercased()) != nil
    {
      method = [action]
    }
    if method.isEmpty, let last = resources.popLast() { method = [last] }
    let names = resources.drop { OperationPath.isMount($0) || VersionSegment.matches($0) }
    return (Array(names), method.joined(separator: "_"))
  }

  /// `runs_create_with_files` on `/runs/create` is `create_with_files` of `runs`: the id says more of
  /// the action than the path.
  private static func extendedAction(
    _ id: String, _ operation: OperationObject
  ) -> (resources: [String], method: String)? {
    let segments = operation.path.parts(between: "/").filter { !$0.isEmpty }
    let fixed = segments.filter { !$0.contains(sign: "{") }
    guard let last = fixed.last, last == segments.last else { return nil }
    let all = NameWords.lowercasedWords(id)
    let named = fixed.dropLast().drop { segment in
      OperationPath.isPrefix(segment) && !all.starts(with: NameWords.lowercasedWords(segment))
    }
    let action = NameWords.lowercasedWords(last)
    guard let rest = words(of: id, behind: named)?.map({ $0.lowercased() }),
      let verb = action.first, Verb.contains(verb), rest.starts(with: action),
      rest.count > action.count
    else { return nil }
    let nouns = Set(named.flatMap { NameWords.lowercasedWords($0) })
    guard !rest.dropFirst(action.count).contains(where: nouns.contains) else { return nil }
    let resources = named.drop { OperationPath.isPrefix($0) }
    return resources.isEmpty ? nil : (Array(resources), rest.joined(separator: "_"))
  }

  /// The words of an id behind those of segments; `nil` if the id does not begin with these.
  private static func words(
    of id: String, behind segments: some Sequence<String>
  ) -> ArraySlice<String>? {
    var rest = NameWords.identifierWords(id)[...]
    for segment in segments {
      let words = NameWords.identifierWords(segment)
      guard !words.isEmpty, rest.starts(with: words, by: { $0.lowercased() == $1.lowercased() })
      else { return nil }
      rest = rest.dropFirst(words.count)
    }
    return rest
  }

  /// Whether the words after those of the path state what is done.
  private static func states(
    _ rest: ArraySlice<String>, of fixed: [String], _ operation: OperationObject
  ) -> Bool {
    let words = rest.map { $0.lowercased() }
    // The last segment is the action: `runs_cancel` on `/runs/{id}/cancel`.
    let isAction =
      fixed.count > 1 && operation.path.contains(sign: "{")
      && !EnglishNoun.isPlural(fixed[fixed.count - 1])
    guard let first = words.first else { return isAction }
    // The method alone says nothing, and the noun of the resource is no part of the action.
    guard words != [operation.method.lowercased()] else { return false }
    // A synonym of the usual verb adds nothing: `policy_view`.
    if words.count == 1, Verb.purpose(first) == .reading, !["list", "retrieve"].contains(first) {
      return false
    }
    let nouns = Set(fixed.flatMap(NameWords.identifierWords).map { $0.lowercased() })
    let repeatsNoun = words.dropFirst().contains { nouns.contains($0) }
    return (isAction || Verb.contains(first) || first == "partial") && !repeatsNoun
  }

  /// `Users_GetAll` is `GetAll` of `Users`, and `UsersController_findAll` is `findAll` of `Users`.
  private static func grouped(_ id: String) -> (resources: [String], method: String)? {
    var parts = id.parts(between: "_")
    // NestJS appends the version: `DealsController_markWon_v1`.
    if parts.count == 3, VersionSegment.matches(parts[2]) { parts.removeLast() }
    guard parts.count == 2, !parts[1].isEmpty, !isMethod(parts[0]) else { return nil }
    let group = withoutEnding(parts[0])
    guard parts[0].first?.isUppercase == true || group != parts[0] else { return nil }
    return ([group], parts[1])
  }

  /// Whether the word is a method of HTTP: `POST_payments` says nothing.
  private static func isMethod(_ word: String) -> Bool {
    ["delete", "get", "head", "options", "patch", "post", "put"].contains(word.lowercased())
  }

  /// A group without what the class of a framework is called by: `Users` of `UsersController`.
  private static func withoutEnding(_ group: String) -> String {
    let endings = ["Controller", "Endpoint", "Handler", "Resource", "Service"]
    let ending = endings.first { group.hasSuffix($0) && group != $0 } ?? ""
    return String(group.dropLast(ending.count))
  }
}

extension Array {
  /// Where the elements of a list that is not empty first stand one after the other.
  fileprivate func firstRange(
    of part: [Element], by areEqual: (Element, Element) -> Bool
  ) -> Range<Int>? {
    guard part.count <= count else { return nil }
    return (0...(count - part.count)).first { self[$0...].starts(with: part, by: areEqual) }
      .map { $0..<($0 + part.count) }
  }
}
