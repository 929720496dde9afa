/// The cookies for a parameter.
struct CookieSerialization {
  let name: String
  let explode: Bool
  /// Whether the values are in the form that is sent (OpenAPI 3.2's style `cookie`).
  let isEscaped: Bool
  var allowsReserved = false
  /// Whether an empty list or object is a cookie with an empty value, and not left out.
  var keepsEmpty = false

  /// The cookies, `name=value`, in the order in which they are sent.
  ///
  /// - Throws: ``ValidationError`` if something contains what ends it and cannot be escaped.
  func cookies(of content: ParameterContent) throws(ValidationError) -> [String] {
    let serialization = QuerySerialization(
      name: name, style: .form, explode: explode, allowsReserved: allowsReserved,
      keepsEmpty: keepsEmpty, terminators: [UInt8(ascii: ";")])
    guard isEscaped else { return try serialization.pairs(of: content) }
    var cookies: [String] = []
    for pair in try serialization.plainPairs(of: content) {
      // RFC 6265 section 4.2.1.
      try refuse(pair.name, with: "=", ";")
      try refuse(pair.value, with: ";")
      cookies.append(pair.name + "=" + pair.value)
    }
    return cookies
  }

  private func refuse(_ text: String, with delimiters: Unicode.Scalar...) throws(ValidationError) {
    for delimiter in delimiters where text.unicodeScalars.contains(delimiter) {
      throw ValidationError(of: name, delimiter: delimiter)
    }
  }
}
