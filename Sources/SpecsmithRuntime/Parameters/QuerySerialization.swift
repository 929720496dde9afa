import TextGrammar

/// The part of a query string for a parameter.
struct QuerySerialization {
  let name: String
  let style: QueryStyle
  let explode: Bool
  let allowsReserved: Bool

  /// The percent-encoded pairs, in the order in which they are sent.
  func pairs(of content: ParameterContent) -> [String] {
    switch content {
    case .absent: []
    case .text(let text), .scalar(let text): [pair(name, encoded(text))]
    case .list where style == .deepObject, .object where style == .deepObject:
      DeepObject.pairs(name, of: content).map { pair($0.name, encoded($0.value)) }
    case .list(let elements): pairs(of: elements)
    case .object(let properties): pairs(of: properties)
    }
  }

  /// The unencoded pairs, for the fields of a form.
  func plainPairs(of content: ParameterContent) -> [(name: String, value: String)] {
    switch content {
    case .absent: []
    case .text(let text), .scalar(let text): [(name, text)]
    case .list where style == .deepObject, .object where style == .deepObject:
      DeepObject.pairs(name, of: content)
    case .list(let elements) where explode:
      elements.compactMap(\.nestedText).map { (name, $0) }
    case .object(let properties) where explode: Self.explodedTexts(of: properties)
    case .list, .object: content.simpleText(explode: false).map { [(name, $0)] } ?? []
    }
  }

  private func pairs(of elements: [ParameterContent]) -> [String] {
    let texts = elements.compactMap(\.nestedText).map(encoded)
    guard !texts.isEmpty else { return [] }
    switch style {
    case .form where !explode: return [pair(name, texts.joined(separator: ","))]
    case .spaceDelimited where !explode: return [pair(name, texts.joined(separator: "%20"))]
    case .pipeDelimited where !explode: return [pair(name, texts.joined(separator: "%7C"))]
    case .form, .spaceDelimited, .pipeDelimited, .deepObject: return texts.map { pair(name, $0) }
    }
  }

  private func pairs(of properties: [ParameterContent.Property]) -> [String] {
    if explode {
      return Self.explodedTexts(of: properties).map { pair($0.name, encoded($0.value)) }
    }
    let texts = properties.compactMap { property in
      property.value.nestedText.map { (property.name, encoded($0)) }
    }
    guard !texts.isEmpty else { return [] }
    let separator =
      switch style {
      case .spaceDelimited: "%20"
      case .pipeDelimited: "%7C"
      case .form, .deepObject: ","
      }
    let flat = texts.flatMap { [PercentEncoding.encoded($0.0), $0.1] }
    return [pair(name, flat.joined(separator: separator))]
  }

  /// A pair for each property. An array in a property is written as if it were a parameter itself.
  private static func explodedTexts(
    of properties: [ParameterContent.Property]
  ) -> [(name: String, value: String)] {
    properties.flatMap { property in
      let values: [ParameterContent] =
        if case .list(let elements) = property.value { elements } else { [property.value] }
      return values.compactMap(\.nestedText).map { (property.name, $0) }
    }
  }

  private func pair(_ name: String, _ encodedValue: String) -> String {
    PercentEncoding.encoded(name) + "=" + encodedValue
  }

  private func encoded(_ text: String) -> String {
    allowsReserved
      ? PercentEncoding.encodedAllowingReserved(text) : PercentEncoding.encoded(text)
  }
}
