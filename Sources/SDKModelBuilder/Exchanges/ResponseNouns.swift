import Naming
import OpenAPIDocument
import OperationNames

/// What an operation sends and returns, in the words of its path: `GET /linode/instances/{id}`
/// returns a `linode_instance`, and so do the elements of `GET /linode/instances`.
struct ResponseNouns {
  private let noun: String?
  private let returnsList: Bool

  init(_ operation: OperationObject) {
    let path = OperationPath(operation.path)
    let words = path.names.suffix(2).map(EnglishNoun.singular)
    noun = words.isEmpty ? nil : words.joined(separator: "_")
    returnsList = operation.method == "GET" && path.lastName.map(EnglishNoun.isPlural) == true
  }

  var response: String? { returnsList ? noun.map { $0 + "_list" } : noun }

  /// The elements of a list; `nil` if something else is returned.
  var element: String? { returnsList ? noun : nil }

  var request: String? { noun.map { $0 + "_request" } }

  var event: String? { noun.map { $0 + "_event" } }

  static let failure = "error_response"
}

extension TypeNaming {
  /// Whether a property has the elements of a list: it is called `data`, or as the elements are.
  func isOfElements(ofListOf noun: String) -> Bool {
    ["data", "items", "results", "result", "values", "records", "entries"].contains(name)
      || NameWords.key(noun).hasSuffix(NameWords.key(EnglishNoun.singular(name)))
  }
}
