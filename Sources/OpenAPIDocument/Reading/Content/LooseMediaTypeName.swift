/// What stands where the name of a media type should, and whose meaning is clear all the same.
enum LooseMediaTypeName {
  /// Names that are no media types, and clear all the same.
  private static let nicknames = [
    "json": "application/json", "xml": "application/xml", "text": "text/plain",
    "html": "text/html", "csv": "text/csv", "yaml": "application/yaml", "*": "*/*",
    "form": "application/x-www-form-urlencoded", "multipart": "multipart/form-data",
    "binary": "application/octet-stream", "pdf": "application/pdf", "default": "application/json",
  ]

  static func meaning(of text: String) -> String? {
    let name = text.trimmingSpaces
    let parts = name.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ HTTPToken.isToken(String($0).trimmingSpaces) }),
      name.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 0x20 })
    else {
      // Of several in one key, the first stands for all.
      let first = name.prefix { $0 != "," }
      return first.count < name.count
        ? meaning(of: String(first)) : nicknames[name.lowercased()]
    }
    return name
  }
}
