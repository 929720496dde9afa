import TextGrammar

/// The pairs of a query that a parameter becomes.
struct QuerySerialization {
  let name: String
  let style: QueryStyle
  let explode: Bool
  let allowsReserved: Bool

  /// The pairs, percent-encoded, in the order in which they are sent.
  func pairs(of content: ParameterContent) -> [String] {
    switch content {
    case .absent: []
    case .text(let text): [pair(name, encoded(text))]
    case .list where style == .deepObject, .object where style == .deepObject:
      DeepObject.pairs(name, of: content).map { pair($0.name, encoded($0.value)) }
    case .list(let elements): pairs(of: elements)
    case .object(let properties): pairs(of: properties)
    }
  }

  /// The unencoded pairs, if each is its own field.
  func plainPairs(of content: ParameterContent) -> [(name: String, value: String)] {
    switch content {
    case .absent: []
    case .text(let text): [(name, text)]
    case .list where style == .deepObject, .object where style == .deepObject:
      DeepObject.pairs(name, of: content)
    case .list(let elements) where explode:
      elements.compactMap { $0.simpleText(explode: false) }.map { (name, $0) }
    case .object(let properties) where explode:
      properties.compactMap { property in
        property.value.simpleText(explode: false).map { (property.name, $0) }
      }
    case .list, .object: content.simpleText(explode: false).map { [(name, $0)] } ?? []
    }
  }

  private func pairs(of elements: [ParameterContent]) -> [String] {
    let texts = elements.compactMap { $0.simpleText(explode: false) }.map(encoded)
    guard !texts.isEmpty else { return [] }
    switch style {
    case .form where !explode: return [pair(name, texts.joined(separator: ","))]
    case .spaceDelimited where !explode: return [pair(name, texts.joined(separator: "%20"))]
    case .pipeDelimited where !explode: return [pair(name, texts.joined(separator: "%7C"))]
    case .form, .spaceDelimited, .pipeDelimited, .deepObject: return texts.map { pair(name, $0) }
    }
  }

  private func pairs(of properties: [ParameterContent.Property]) -> [String] {
    let texts = properties.compactMap { property in
      property.value.simpleText(explode: false).map { (property.name, encoded($0)) }
    }
    guard !texts.isEmpty else { return [] }
    if explode { return texts.map(pair) }
    let separator =
      switch style {
      case .spaceDelimited: "%20"
      case .pipeDelimited: "%7C"
      case .form, .deepObject: ","
      }
    let flat = texts.flatMap { [PercentEncoding.encoded($0.0), $0.1] }
    return [pair(name, flat.joined(separator: separator))]
  }

  private func pair(_ name: String, _ encodedValue: String) -> String {
    PercentEncoding.encoded(name) + "=" + encodedValue
  }

  private func encoded(_ text: String) -> String {
    allowsReserved
      ? PercentEncoding.encodedAllowingReserved(text) : PercentEncoding.encoded(text)
  }
}
