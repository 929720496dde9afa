import TextGrammar

/// The pairs for a value in the style ``QueryStyle/deepObject``.
///
/// OpenAPI does not define the form of arrays. An index in brackets is what most servers accept.
enum DeepObject {
  /// The unencoded pairs, in the order in which they are sent.
  static func pairs(
    _ name: String, of content: ParameterContent
  ) -> [(name: String, value: String)] {
    switch content {
    case .absent: []
    case .text(let text), .scalar(let text): [(name, text)]
    case .list(let elements):
      elements.enumerated().flatMap { pairs("\(name)[\($0)]", of: $1) }
    case .object(let properties):
      properties.flatMap { pairs("\(name)[\(BracketedName.escaped($0.name))]", of: $0.value) }
    }
  }
}
