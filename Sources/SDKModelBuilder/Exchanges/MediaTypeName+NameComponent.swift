import TextGrammar

extension MediaTypeName {
  /// The name for parts of names: `csv` for `text/csv`, and `shop.v2` for
  /// `application/vnd.shop.v2+json`.
  var nameComponent: String {
    let known = [
      "text/plain": "text", "application/x-www-form-urlencoded": "url_encoded_form",
      "multipart/form-data": "form", "application/octet-stream": "bytes",
    ]
    var form = known[essence] ?? (subtype.isEmpty ? type : subtype)
    for prefix in ["vnd.", "x-"] where form.hasScalarPrefix(prefix) {
      form = String(form.dropFirst(prefix.count))
    }
    if form.hasScalarSuffix("+json") || form.hasScalarSuffix(".json") {
      form = String(form.dropLast("+json".count))
    }
    return ([form] + distinctiveParameters).joined(separator: "_")
      .replacing("+", with: "_").replacing("=", with: "_")
  }

  /// Whether the name distinguishes versions of a vendor's JSON, which a caller may want to choose
  /// between even if their schemas are equal.
  var isVersionOfJSON: Bool {
    isJSON && (subtype.hasScalarPrefix("vnd.") || !distinctiveParameters.isEmpty)
  }

  private var distinctiveParameters: [String] {
    parameters.filter { !$0.hasScalarPrefix("charset=") && !$0.hasScalarPrefix("q=") }
  }
}
