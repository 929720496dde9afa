/// The lines of the document's schemas and keywords.
///
/// They are stored in a string, which is searched only after a violation was found:
///
///     @0 shop.yaml
///     @1 overlays/prose.yaml
///     #/components/schemas/Order 12 required:14
///     #/components/schemas/Order/properties/amount 17 minimum:19 maximum:8@1
@_spi(Generated) public struct SchemaLines: Hashable, Sendable {
  private let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// The file and the line of a keyword, or else of its schema: `shop.yaml:19`.
  ///
  /// - Parameter location: The keyword's location, `#/components/schemas/Order/required`.
  /// - Returns: `nil` if the document's lines are not known.
  func source(of location: String) -> String? {
    guard let slash = location.lastIndex(of: "/") else { return nil }
    var schema = location[..<slash]
    var keyword = location[location.index(after: slash)...]
    while true {
      if let line = line(of: schema) { return position(of: keyword, in: line) }
      // A schema without its own assertions has the line of the enclosing schema.
      guard let slash = schema.lastIndex(of: "/") else { return nil }
      keyword = schema[schema.index(after: slash)...]
      schema = schema[..<slash]
    }
  }

  private func line(of schema: Substring) -> Substring? {
    for line in text.split(separator: "\n") where line.hasPrefix(schema) {
      let rest = line.dropFirst(schema.count)
      if rest.first == " " { return rest.dropFirst() }
    }
    return nil
  }

  private func position(of keyword: Substring, in line: Substring) -> String? {
    let words = line.split(separator: " ")
    let named = words.dropFirst().first { word in
      word.hasPrefix(keyword) && word.dropFirst(keyword.count).first == ":"
    }
    let position = named.map { $0.dropFirst(keyword.count + 1) } ?? words.first
    guard let parts = position?.split(separator: "@"), let number = parts.first else { return nil }
    let prefix = "@" + (parts.count > 1 ? parts[1] : "0") + " "
    guard let file = text.split(separator: "\n").first(where: { $0.hasPrefix(prefix) }) else {
      return nil
    }
    return file.dropFirst(prefix.count) + ":" + number
  }
}
