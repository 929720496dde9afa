import TextGrammar

/// The part of a query string for a parameter.
struct QuerySerialization {
  let name: String
  let style: QueryStyle
  let explode: Bool
  let allowsReserved: Bool

  /// The percent-encoded pairs, in the order in which they are sent.
  func pairs(of content: ParameterContent) -> [String] {
    pairs(of: content, delimiter: style.encodedDelimiter, name: PercentEncoding.encoded, encoded)
      .map { PercentEncoding.encoded($0.name) + "=" + $0.value }
  }

  /// The unencoded pairs, for the fields of a multipart form.
  func plainPairs(of content: ParameterContent) -> [(name: String, value: String)] {
    pairs(of: content, delimiter: style.delimiter, name: { $0 }, { $0 })
  }

  /// - Parameters:
  ///   - nameText: Writes the names of properties that stand in a value.
  ///   - text: Writes values.
  private func pairs(
    of content: ParameterContent, delimiter: String, name nameText: (String) -> String,
    _ text: (String) -> String
  ) -> [(name: String, value: String)] {
    switch content {
    case .absent: return []
    case .text(let value), .scalar(let value): return [(name, text(value))]
    case .list where style == .deepObject, .object where style == .deepObject:
      return DeepObject.pairs(name, of: content).map { ($0.name, text($0.value)) }
    case .list(let elements):
      let texts = elements.compactMap(\.nestedText).map(text)
      return explode ? texts.map { (name, $0) } : joined(texts, delimiter)
    case .object(let properties) where explode:
      return Self.explodedTexts(of: properties).map { ($0.name, text($0.value)) }
    case .object(let properties):
      let texts = properties.flatMap { property in
        property.value.nestedText.map { [nameText(property.name), text($0)] } ?? []
      }
      return joined(texts, delimiter)
    }
  }

  /// Nothing is sent of an empty list or object.
  private func joined(
    _ texts: [String], _ delimiter: String
  ) -> [(name: String, value: String)] {
    texts.isEmpty ? [] : [(name, texts.joined(separator: delimiter))]
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

  private func encoded(_ text: String) -> String {
    allowsReserved
      ? PercentEncoding.encodedAllowingReserved(text) : PercentEncoding.encoded(text)
  }
}

extension QueryStyle {
  /// What stands between the parts of a value that is not exploded.
  fileprivate var delimiter: String {
    switch self {
    case .form, .deepObject: ","
    case .spaceDelimited: " "
    case .pipeDelimited: "|"
    }
  }

  /// The delimiter in a query. A comma stays as it is, so that a server can tell it from one in a value.
  fileprivate var encodedDelimiter: String {
    switch self {
    case .form, .deepObject: ","
    case .spaceDelimited: "%20"
    case .pipeDelimited: "%7C"
    }
  }
}
