import Naming
import OpenAPIDocument

/// Decides whether a GET returns several things: a list, or one thing.
struct ListDecision {
  let operation: OperationObject
  /// The verb of the operation id.
  let verb: String?
  let content: ResponseContent

  /// - Parameters:
  ///   - noun: The last word of the resource.
  ///   - ofItem: Whether the path ends with a variable.
  func isList(noun: String, ofItem: Bool) -> Bool {
    let count = content.count(of: operation, noun: noun)
    if ofItem {
      return count == .several && (verb == "list" || hasPages)
        || verb == "list" && count == nil
    }
    let isPlural = EnglishNoun.isPlural(noun) && !Self.isSettings(noun)
    if verb == "list", isPlural { return true }
    switch count {
    case .several?: return true
    case .one?: return false
    case nil: return verb == "list" || verb != "retrieve" && isPlural && !selectsOne
    }
  }

  /// Whether the query has the id of one thing: `GET /comics?uid=…`.
  private var selectsOne: Bool {
    operation.parameters.contains { parameter in
      parameter.in == .query && parameter.isRequired
        && ["id", "uid", "uuid", "guid"].contains(NameWords.key(parameter.name))
    }
  }

  private var hasPages: Bool {
    operation.parameters.contains { parameter in
      parameter.in == .query
        && ["limit", "page", "cursor", "offset"].contains(parameter.name.lowercased())
    }
  }

  /// Whether each owner has one of the things, although they have the form of a plural.
  static func isSettings(_ noun: String) -> Bool {
    NameWords.lowercasedWords(noun).last.map(settings.contains) ?? false
  }

  private static let settings: Set = ["settings", "preferences", "configuration", "config"]
}
