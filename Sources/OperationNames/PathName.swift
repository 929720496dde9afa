import Naming
import OpenAPIDocument
import SDKModel

/// Names an operation after its path: the segments are resources, and the method is a verb.
///
/// `GET /customers/{customer}/sources` is `customers.sources.list`, and
/// `POST /invoices/{invoice}/pay` is `invoices.pay`. The name depends on the operation alone, so that
/// no other operation renames it.
struct PathName {
  private let operation: OperationObject
  private let identifier: OperationIdentifier?
  private let content: ResponseContent
  private let path: OperationPath
  /// The segments without those that select an item by another key than its id.
  private var segments: [OperationPath.Segment] = []
  /// What an item is selected by: `external_id` in `/customers/external_id/{id}`.
  private var selectors: [String] = []

  init(
    _ operation: OperationObject, _ identifier: OperationIdentifier?, _ content: ResponseContent
  ) {
    self.operation = operation
    self.identifier = identifier
    self.content = content
    path = OperationPath(operation.path)
    selectSegments()
  }

  private mutating func selectSegments() {
    let endsInItem = path.segments.last?.variable != nil
    for (index, segment) in path.segments.enumerated() {
      // `/by-id/disks/{id}`.
      if let name = segment.name, endsInItem, path.segments[safe: index + 1]?.name != nil {
        let words = NameWords.identifierWords(name)
        if words.count > 1, words[0].lowercased() == "by" {
          selectors += words.dropFirst()
          continue
        }
      }
      guard let name = segment.name, index > 0,
        let variable = path.segments[safe: index + 1]?.variable
      else {
        segments.append(segment)
        continue
      }
      let words = NameWords.identifierWords(name)
      switch (words.first?.lowercased(), words.last?.lowercased()) {
      case ("by", _):
        selectors +=
          words.count > 1 ? Array(words.dropFirst()) : NameWords.identifierWords(variable)
      case (let first?, "id") where words.count > 1 && !Verb.contains(first):
        selectors += words
      default:
        segments.append(segment)
      }
    }
  }

  var name: OperationName {
    var names = segments.compactMap(\.name)
    let verb = verb(&names)
    var method = verb.method
    if !selectors.isEmpty { method += "_by_" + selectors.joined(separator: "_") }
    if names.isEmpty, operation.tags.isEmpty, let variable = segments.last?.variable {
      // `DELETE /{bucket}`.
      names = [variable]
    }
    return OperationName(
      resources: path.flags + versionInIdentifier + Self.withoutRepetition(names), method: method,
      rule: verb.rule)
  }

  /// The version, if the id states it as well: authors write `organization_list_v1` where the same
  /// operation exists without it.
  private var versionInIdentifier: [String] {
    guard let version = path.version, let last = identifier?.words.last,
      last == version.lowercased(),
      NameWords.identifierWords(operation.path).last?.lowercased() != last
    else { return [] }
    return [version]
  }

  /// `invoice_line_items` of `invoices` is `line_items`.
  private static func withoutRepetition(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names {
      let words = NameWords.identifierWords(name)
      let parent = NameWords.lowercasedWords(result.last ?? "")
      let singular = parent.dropLast() + parent.suffix(1).map(EnglishNoun.singular)
      let isRepeated =
        !parent.isEmpty && words.count > singular.count
        && words.map({ $0.lowercased() }).starts(with: singular)
      result.append(
        isRepeated ? words.dropFirst(singular.count).joined(separator: "_") : name)
    }
    return result
  }

  // MARK: Verbs

  private typealias Choice = (method: String, rule: NameRule)

  /// The method. A verb at the end of the path is removed from the names of resources.
  private func verb(_ names: inout [String]) -> Choice {
    switch segments.last {
    case .customMethod(let method)?:
      return (method, .pathVerb)
    case .name(let last)?:
      if isAction(last, isAlone: names.count == 1) {
        names.removeLast()
        return (last, .pathVerb)
      }
      return verb(ofGroup: last, &names)
    case .variable?:
      // `POST /invoices/pay/{id}`.
      if names.count > 1, let previous = segments.dropLast().last?.name,
        isAction(previous, isAlone: false), !EnglishNoun.isPlural(previous)
      {
        names.removeLast()
        return (previous, .pathVerb)
      }
      return verb(ofItem: names.last ?? "")
    case nil:
      return (identifier?.text ?? operation.method.lowercased(), .path)
    }
  }

  private func isAction(_ segment: String, isAlone: Bool) -> Bool {
    ActionSegment(method: operation.method, identifier: identifier)
      .matches(segment, isAlone: isAlone)
  }

  /// The purpose that the verb of the id states, if it says more than the HTTP method.
  private var statedPurpose: Verb.Purpose? {
    guard let verb = identifier?.verb, verb != operation.method.lowercased() else { return nil }
    return Verb.purpose(verb)
  }

  /// A verb of the id for which the method and the path have no word, such as `cancel`.
  private var statedAction: String? {
    guard let verb = identifier?.verb, Verb.purpose(verb) == nil else { return nil }
    return verb
  }

  /// A verb of the id that takes something away, where the HTTP method would hide it.
  private var destruction: Choice? {
    guard let verb = identifier?.verb, Verb.isDestructive(verb) else { return nil }
    return (verb, .operationIDVerb)
  }

  /// An operation on an item: `/customers/{customer}`.
  private func verb(ofItem noun: String) -> Choice {
    switch operation.method {
    case "GET": return (isList(noun: noun, ofItem: true) ? "list" : "retrieve", .path)
    case "POST":
      if let destruction { return destruction }
      if let action = statedAction { return (action, .operationIDVerb) }
      return statedPurpose == .creating ? ("create", .operationIDVerb) : ("update", .path)
    default: return verbOfMethod
    }
  }

  /// The method of an operation on many items at once, which end the path: `PUT /contacts/bulk` is
  /// `contacts.bulkUpdate`.
  private func verb(ofMany last: String, _ names: inout [String]) -> Choice? {
    let quantity = last.lowercased()
    guard ["batch", "bulk"].contains(quantity), operation.method != "GET",
      let items = names.dropLast().last, EnglishNoun.isPlural(items)
    else { return nil }
    names.removeLast()
    // What a batch does stands in its requests.
    if quantity == "batch", operation.method == "POST", statedPurpose == nil {
      return (quantity, .pathVerb)
    }
    if operation.method == "DELETE" { return (quantity + "_delete", .path) }
    var rest = names
    let verb = verb(ofGroup: items, &rest)
    return (quantity + "_" + verb.method, verb.rule)
  }

  /// An operation on a collection, or on a thing of which there is one: `/customers`, `/account`.
  private func verb(ofGroup last: String, _ names: inout [String]) -> Choice {
    if let verb = verb(ofMany: last, &names) { return verb }
    switch operation.method {
    case "GET":
      if isNamedByNoun(last), names.count > 1 {
        names.removeLast()
        return (last, .operationIDVerb)
      }
      // `GET /files/{file}/content`: what is not JSON is no resource of its own.
      if content.isDocument(operation), !EnglishNoun.isPlural(last), names.count > 1,
        segments.dropLast().last?.variable != nil
      {
        names.removeLast()
        return (last, .path)
      }
      return (isList(noun: last, ofItem: false) ? "list" : "retrieve", .path)
    case "POST":
      if let destruction { return destruction }
      // A POST that reads, with what is looked for in its body.
      if let verb = identifier?.verb, ["find", "list", "query", "search"].contains(verb) {
        return (verb, .operationIDVerb)
      }
      if isSettings(last), statedPurpose != .creating { return ("update", .path) }
      switch statedPurpose {
      case .updating? where identifier?.verb != "set":
        return (replacement ?? "update", .operationIDVerb)
      case .creating?: return ("create", .operationIDVerb)
      case .reading?, .updating?, .deleting?, nil: break
      }
      // `appealClaim` on `POST /claims/{claim}/appeal`.
      let words = NameWords.lowercasedWords(last)
      if names.count > 1, !EnglishNoun.isPlural(last), !words.isEmpty,
        identifier?.words.starts(with: words) == true
      {
        names.removeLast()
        return (last, .pathVerb)
      }
      return ("create", .path)
    case "PUT", "PATCH":
      if !EnglishNoun.isPlural(last), let action = statedAction {
        // `lockPost` on `/posts/{id}/locked`.
        if names.count > 1, last.lowercased().hasPrefix(action) { names.removeLast() }
        return (action, .operationIDVerb)
      }
      return statedPurpose == .creating ? ("create", .operationIDVerb) : verbOfMethod
    case "DELETE" where EnglishNoun.isPlural(last) && !isSettings(last) && deletesEverything:
      return ("delete_all", .path)
    default: return verbOfMethod
    }
  }

  /// A verb of the id that says more than `update`.
  private var replacement: String? {
    identifier?.verb.flatMap { ["replace", "upsert"].contains($0) ? $0 : nil }
  }

  private var verbOfMethod: Choice {
    if ["PUT", "PATCH"].contains(operation.method), let destruction { return destruction }
    switch operation.method {
    case "PUT": return replacement.map { ($0, .operationIDVerb) } ?? ("update", .path)
    case "PATCH":
      return identifier?.verb == "edit" ? ("edit", .operationIDVerb) : ("update", .path)
    default: return (operation.method.lowercased(), .path)
    }
  }

  /// Whether nothing in the request selects what is deleted.
  private var deletesEverything: Bool {
    operation.requestBody == nil && [nil, "delete", "clear", "remove"].contains(identifier?.verb)
      && operation.parameters.allSatisfy { parameter in
        parameter.in != .query
          || Self.modes.contains(NameWords.key(parameter.name)) && !parameter.isRequired
      }
  }

  /// Query parameters that state how something is deleted, and not what.
  private static let modes: Set = [
    "api_version", "cascade", "dry_run", "force", "locale", "purge", "version",
  ]

  private func isList(noun: String, ofItem: Bool) -> Bool {
    ListDecision(operation: operation, verb: identifier?.verb, content: content)
      .isList(noun: noun, ofItem: ofItem)
  }

  private func isSettings(_ noun: String) -> Bool { ListDecision.isSettings(noun) }

  /// Whether the id is the tag and the last segment, without a verb: `usage-costs` names a method
  /// `costs`.
  private func isNamedByNoun(_ last: String) -> Bool {
    guard let identifier, !identifier.tag.isEmpty, identifier.verb == nil else { return false }
    return identifier.words == NameWords.lowercasedWords(last)
  }
}
