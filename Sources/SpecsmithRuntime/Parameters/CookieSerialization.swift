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
      keepsEmpty: keepsEmpty, areCookies: true)
    guard isEscaped else { return try serialization.pairs(of: content) }
    var cookies: [String] = []
    for pair in try serialization.plainPairs(of: content) {
      try check(pair.name, endsAt: ["=", ";"])
      try check(pair.value, endsAt: [";"])
      cookies.append(pair.name + "=" + pair.value)
    }
    return cookies
  }

  /// - Parameter ends: What ends the text (RFC 6265 section 4.2.1).
  private func check(_ text: String, endsAt ends: [Unicode.Scalar]) throws(ValidationError) {
    let scalars = text.unicodeScalars
    for end in ends where scalars.contains(end) {
      throw ValidationError(of: name, unsendable: "\"\(end)\"")
    }
    // Field values lose the white space around them, and have no control characters (RFC 9110 section 5.5).
    let blanks: [Unicode.Scalar] = [" ", "\t"]
    let isPadded = [scalars.first, scalars.last].contains { $0.map(blanks.contains) ?? false }
    guard !isPadded, scalars.allSatisfy(\.isAllowedInHeader) else {
      throw ValidationError(of: name, unsendable: "a control character or a space around it")
    }
  }
}
