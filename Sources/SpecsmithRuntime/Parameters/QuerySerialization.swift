import TextGrammar

/// The part of a query string for a parameter.
struct QuerySerialization {
  let name: String
  let style: QueryStyle
  let explode: Bool
  var allowsReserved = false
  /// Whether an empty list or object is a pair with an empty value, and not left out.
  var keepsEmpty = false
  /// Whether the pairs are cookies, which a semicolon ends, and nothing else.
  var areCookies = false

  /// The percent-encoded pairs, in the order in which they are sent.
  ///
  /// - Throws: ``ValidationError`` if a value contains what parts the values and cannot be escaped.
  func pairs(of content: ParameterContent) throws(ValidationError) -> [String] {
    switch style {
    // A comma within a value is escaped, and one between values is not.
    case .form, .deepObject: break
    // The delimiter itself is escaped too.
    case .spaceDelimited, .pipeDelimited: try checkParts(of: content)
    }
    let writing = Writing(
      delimiter: style.encodedDelimiter, value: { encoded($0, delimiters: []) },
      part: { part($0) })
    return pairs(of: content, writing).map { PercentEncoding.encoded($0.name) + "=" + $0.value }
  }

  /// The unencoded pairs, for the fields of a multipart form.
  ///
  /// - Throws: ``ValidationError`` if a value contains what parts the values, since nothing is escaped there.
  func plainPairs(
    of content: ParameterContent
  ) throws(ValidationError) -> [(name: String, value: String)] {
    try checkParts(of: content)
    return pairs(
      of: content, Writing(delimiter: String(style.delimiter), value: { $0 }, part: { $0 }))
  }

  private func checkParts(of content: ParameterContent) throws(ValidationError) {
    guard !explode, style != .deepObject else { return }
    for part in content.parts where part.unicodeScalars.contains(style.delimiter) {
      throw ValidationError(of: name, delimiter: style.delimiter)
    }
  }

  /// How texts are written.
  private struct Writing {
    let delimiter: String
    /// Writes what is the whole value of a pair.
    let value: (String) -> String
    /// Writes what is beside a delimiter.
    let part: (String) -> String
  }

  private func pairs(
    of content: ParameterContent, _ writing: Writing
  ) -> [(name: String, value: String)] {
    let pairs: [(name: String, value: String)]
    switch content {
    case .absent: return []
    case .text(let value), .scalar(let value): return [(name, writing.value(value))]
    case .list where style == .deepObject, .object where style == .deepObject:
      return DeepObject.pairs(name, of: content).map { ($0.name, writing.value($0.value)) }
    case .list(let elements) where explode:
      pairs = elements.compactMap(\.nestedText).map { (name, writing.value($0)) }
    case .object(let properties) where explode:
      pairs = Self.explodedTexts(of: properties).map { ($0.name, writing.value($0.value)) }
    case .list, .object:
      let parts = content.parts.map(writing.part)
      pairs = parts.isEmpty ? [] : [(name, parts.joined(separator: writing.delimiter))]
    }
    return pairs.isEmpty && keepsEmpty ? [(name, "")] : pairs
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

  /// What is beside a delimiter. Of those that are escaped themselves, no escape or reserved character may stand for
  /// another one.
  private func part(_ text: String) -> String {
    switch style {
    case .form, .deepObject: encoded(text, delimiters: [UInt8(ascii: ",")])
    case .spaceDelimited, .pipeDelimited: PercentEncoding.encoded(text)
    }
  }

  private func encoded(_ text: String, delimiters: Set<UInt8>) -> String {
    guard allowsReserved else { return PercentEncoding.encoded(text) }
    return areCookies
      ? PercentEncoding.encodedAllowingReserved(
        text, delimiters: delimiters.union([UInt8(ascii: ";")]))
      : PercentEncoding.encodedInQuery(text, delimiters: delimiters)
  }
}

extension QueryStyle {
  /// What stands between the parts of a value that is not exploded.
  fileprivate var delimiter: Unicode.Scalar {
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
