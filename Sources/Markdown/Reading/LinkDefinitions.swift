import TextGrammar

/// The addresses of reference links: `[name]: https://…`.
struct LinkDefinitions {
  private var destinations: [String: String] = [:]

  init(_ lines: [SourceLine]) {
    for line in lines {
      if let (label, destination) = Self.definition(line) {
        destinations[Self.key(label)] = destinations[Self.key(label)] ?? destination
      }
    }
  }

  func destination(_ label: String) -> String? {
    destinations.isEmpty ? nil : destinations[Self.key(label[...])]
  }

  func isDefinition(_ line: SourceLine) -> Bool {
    !destinations.isEmpty && Self.definition(line) != nil
  }

  private static func key(_ label: Substring) -> String {
    label.lowercased().onOneLine
  }

  private static func definition(_ line: SourceLine) -> (label: Substring, destination: String)? {
    guard line.content.utf8.first == UInt8(ascii: "["), line.content.first == "[",
      line.indentation < 4,
      let end = line.content.firstIndex(of: "]")
    else { return nil }
    let label = line.content[..<end].dropFirst()
    let rest = line.content[end...].dropFirst()
    guard rest.first == ":", label.first != "^", !label.trimmed.isEmpty,
      let destination = rest.dropFirst().split(whereSeparator: \.isWhitespace).first
    else { return nil }
    let isBracketed = destination.first == "<" && destination.last == ">"
    return (label, String(isBracketed ? destination.dropFirst().dropLast() : destination))
  }
}
