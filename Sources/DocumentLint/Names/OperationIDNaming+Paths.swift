import Naming
import OpenAPIDocument

/// Ids for operations whose generated ids only repeat the method and the path.
extension OperationIDNaming {
  /// The id without the parts that repeat the path; `nil` if another operation has that id.
  mutating func name(keeping id: String) -> String? { take(id) }

  /// `customers.sources.list`: the resources in the path, and the verb for the last one.
  mutating func name(afterPathOf operation: OperationObject) -> String {
    var segments = operation.path.segments
    while let first = segments.first, Self.isPrefix(first), segments.count > 1 {
      segments.removeFirst()
    }
    var resources = segments.filter { !$0.isParameter }
      .map { NameWords.lowercasedWords($0) }.filter { !$0.isEmpty }
    let isOne = operation.path.endsWithParameter
    var verb = Self.verb(operation.method, isOne: isOne, of: resources.last?.last ?? "")
    let parent = segments.dropLast().last
    if !isOne, ["POST", "PUT", "GET"].contains(operation.method), resources.count > 1,
      let action = resources.last,
      isAction(action, below: parent, operation) || isDone(action, below: parent, operation)
    {
      verb = IdentifierStyle.camel.join(action)
      resources.removeLast()
    }
    if resources.isEmpty { resources = [["root"]] }
    let path = resources.map { IdentifierStyle.camel.join($0) }
    let variables = segments.filter(\.isParameter).flatMap { NameWords.identifierWords($0) }
    let candidates = [
      verb, verb + "By" + variables.map { IdentifierStyle.capitalized($0) }.joined(),
      operation.method.lowercased(),
    ]
    for candidate in candidates {
      if let id = take((path + [candidate]).joined(separator: ".")) { return id }
    }
    var number = 2
    while true {
      if let id = take((path + [verb + String(number)]).joined(separator: ".")) { return id }
      number += 1
    }
  }

  /// Whether the last segment is a verb, as in `POST /intents/{intent}/apply_customer_balance`.
  private func isDone(
    _ words: [String], below parent: String?, _ operation: OperationObject
  ) -> Bool {
    operation.method == "POST" && parent?.isParameter == true
      && words.last.map { !EnglishNoun.isPlural($0) } == true
  }

  private static func verb(_ method: String, isOne: Bool, of noun: String) -> String {
    switch method {
    case "GET": isOne || !EnglishNoun.isPlural(noun) ? "get" : "list"
    case "POST": isOne ? "update" : "create"
    case "PUT": "replace"
    case "PATCH": "update"
    default: method.lowercased()
    }
  }
}
