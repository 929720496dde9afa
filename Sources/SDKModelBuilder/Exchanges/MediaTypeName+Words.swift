import TextGrammar

extension MediaTypeName {
  /// The name for parts of names: `csv` for `text/csv`.
  var words: String {
    let known = [
      "text/plain": "text", "application/x-www-form-urlencoded": "url_encoded_form",
      "multipart/form-data": "form", "application/octet-stream": "bytes",
    ]
    let form = known[essence] ?? (subtype.isEmpty ? type : subtype)
    return ([form] + parameters).joined(separator: "_")
  }
}
