import OpenAPIDocument
import TextGrammar

/// Reads a value from names in brackets: `filter[owner][name]=Ann`.
struct BracketedReading {
  private var texts: [String] = []
  /// What further brackets hold, by their names in the order of the request.
  private var members: [Member] = []

  private struct Member {
    var name: String
    var reading = BracketedReading()
  }

  private static let depthLimit = 32

  mutating func insert(_ text: String, at path: ArraySlice<String>) {
    guard let name = path.first else {
      texts.append(text)
      return
    }
    // Each `[]` is an element of its own.
    var index = members.count
    if !name.isEmpty { index = members.firstIndex { $0.name == name } ?? index }
    if index == members.count { members.append(Member(name: name)) }
    members[index].reading.insert(text, at: path.dropFirst())
  }

  /// The value; `nil` if there is none. Numbers in brackets are positions in a list where the schema takes one.
  func value(_ wanted: [Schema], _ typing: TextTyping) -> RawValue? {
    guard !members.isEmpty else {
      return texts.count > 1 ? .list(texts.map(RawValue.text)) : texts.first.map(RawValue.text)
    }
    let kinds = typing.kinds(wanted)
    let arePositions = members.allSatisfy { $0.name.utf8.allSatisfy(\.isDigit) }
    if arePositions, kinds.contains(.array) || !kinds.contains(.object) {
      return .list(
        elements.enumerated().compactMap { position, member in
          member.reading.value(typing.element(at: position, wanted), typing)
        })
    }
    return .object(
      members.compactMap { member in
        member.reading.value(typing.property(member.name, wanted), typing).map {
          RawValue.Property(name: member.name, value: $0)
        }
      })
  }

  /// The members by their positions, or in the order of the request if not all of them have one.
  private var elements: [Member] {
    guard !members.contains(where: \.name.isEmpty) else { return members }
    return members.sorted { (Int($0.name) ?? .max) < (Int($1.name) ?? .max) }
  }

  /// The names in brackets behind a name; `nil` if there are none, or if brackets do not match.
  static func path(of text: String, in name: String) -> [String]? {
    guard text.hasScalarPrefix(name) else { return nil }
    return brackets(Substring(text.unicodeScalars.dropFirst(name.unicodeScalars.count)))
  }

  /// The name before the first bracket, and those in brackets; `nil` if there are none.
  static func path(of text: String) -> (root: String, names: [String])? {
    guard let open = text.unicodeScalars.firstIndex(of: "["), open != text.startIndex,
      let names = brackets(text[open...])
    else { return nil }
    return (String(text[..<open]), names)
  }

  /// A name that has brackets itself has them escaped, or in pairs.
  private static func brackets(_ text: Substring) -> [String]? {
    var names: [String] = []
    var name = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "]" { depth -= 1 }
      switch (scalar, depth) {
      case ("[", 0): name = String.UnicodeScalarView()
      case ("]", 0): names.append(BracketedName.unescaped(String(name)))
      case (_, 1...): name.append(scalar)
      default: return nil
      }
      if scalar == "[" { depth += 1 }
    }
    return depth == 0 && !names.isEmpty && names.count < depthLimit ? names : nil
  }
}
