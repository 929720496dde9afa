import DocumentTree
import Naming
import OpenAPIDocument

/// The names of schemas in shared responses, request bodies, parameters and header fields: those of
/// their components.
struct PartNames {
  private(set) var names: [Node: String] = [:]

  /// - Parameter series: The names of schemas, which have precedence.
  init(_ document: OpenAPIDescription, besides series: inout NameSeries) {
    let root = document.root.root
    let components = root["components"] ?? root
    for (field, role) in Self.fields {
      guard let parts = components[field], parts.kind == .mapping else { continue }
      for (key, part) in parts.entries where part.kind == .mapping {
        let schemas = Self.schemas(of: part)
        // A status such as `401` is no name of a type that other responses may share.
        guard !schemas.isEmpty, key.text.contains(where: \.isLetter) else { continue }
        let name = series.next(key.text, word: role)
        for schema in schemas { names[schema] = names[schema] ?? name }
      }
    }
  }

  /// The fields of `components`, with a word for names that schemas have too.
  private static let fields = [
    ("responses", "response"), ("requestBodies", "request"), ("parameters", "parameter"),
    ("headers", "header"),
  ]

  private static func schemas(of part: Node) -> [Node] {
    let contents = part["content"].map { $0.kind == .mapping ? $0.entries.map(\.value) : [] } ?? []
    return ([part] + contents).compactMap { $0.kind == .mapping ? $0["schema"] : nil }
  }
}
