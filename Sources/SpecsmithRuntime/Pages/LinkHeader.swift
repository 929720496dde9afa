/// The links of a response's header `Link` (RFC 8288).
struct LinkHeader {
  private var links: [(target: String, relations: [Substring])] = []

  /// Reads as much as is well-formed.
  init(_ text: String) {
    var rest = Substring(text)
    while let begin = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: begin)...]
      guard let end = rest.firstIndex(of: ">") else { return }
      let target = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      var relations: [Substring] = []
      for (name, value) in LinkHeader.parameters(&rest) where name.lowercased() == "rel" {
        // Only the first one counts (section 3.3).
        guard relations.isEmpty else { continue }
        relations = value.split(whereSeparator: \.isWhitespace)
      }
      links.append((target, relations))
    }
  }

  /// The first link of a relation.
  func target(of relation: String) -> String? {
    links.first { $0.relations.contains { $0.lowercased() == relation } }?.target
  }

  /// Reads the parameters of a link, up to the comma before the next one.
  private static func parameters(_ rest: inout Substring) -> [(name: Substring, value: Substring)] {
    var parameters: [(name: Substring, value: Substring)] = []
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard rest.first == ";" else { return parameters }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      let name = rest.prefix { !"=;,".contains($0) && !$0.isWhitespace }
      rest = rest[name.endIndex...].drop { $0.isWhitespace }
      guard rest.first == "=" else {
        parameters.append((name, ""))
        continue
      }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      guard rest.first == "\"" else {
        let value = rest.prefix { !";,".contains($0) && !$0.isWhitespace }
        rest = rest[value.endIndex...]
        parameters.append((name, value))
        continue
      }
      rest = rest.dropFirst()
      // No relation contains a quote or a backslash, so an escaped one only has to be passed over.
      let begin = rest.startIndex
      while let character = rest.first, character != "\"" {
        rest = rest.dropFirst(character == "\\" ? 2 : 1)
      }
      parameters.append((name, rest.base[begin..<rest.startIndex]))
      rest = rest.dropFirst()
    }
  }
}
