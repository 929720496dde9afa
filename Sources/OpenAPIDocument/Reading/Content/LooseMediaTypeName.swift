import TextGrammar

/// Strings that are not media types, but whose intent is clear.
enum LooseMediaTypeName {
  /// Names that are not media types, but whose meaning is clear.
  private static let nicknames = [
    "json": "application/json", "xml": "application/xml", "text": "text/plain",
    "html": "text/html", "csv": "text/csv", "yaml": "application/yaml", "*": "*/*",
    "form": "application/x-www-form-urlencoded", "multipart": "multipart/form-data",
    "binary": "application/octet-stream", "pdf": "application/pdf", "default": "application/json",
  ]

  static func meaning(of text: String) -> String? {
    let halves = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if halves.count == 2, halves.allSatisfy({ HTTPToken.isToken(String(Substring($0))) }) {
      return text
    }
    let name = text.trimmingSpaces
    let parts = name.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ HTTPToken.isToken(String($0).trimmingSpaces) }),
      name.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 0x20 })
    else {
      // If a key lists several types, the first one is used.
      let first = name.prefix { $0 != "," }
      return first.count < name.count
        ? meaning(of: String(first)) : nicknames[name.lowercased()]
    }
    return name
  }
}
