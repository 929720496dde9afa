/// Parses the addresses of links.
enum Address {
  /// The maximum length of an address.
  private static let longest = 4000

  /// The address in an autolink: `<https://…>`, `<name@host>`.
  static func automatic(
    _ bytes: [UInt8], at begin: Int
  ) -> (address: (text: String, destination: String), end: Int)? {
    let limit = min(bytes.count, begin + longest)
    var end = begin + 1
    while end < limit, bytes[end] != UInt8(ascii: ">") {
      guard bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<") else { return nil }
      end += 1
    }
    guard end < limit else { return nil }
    let text = String(decoding: bytes[(begin + 1)..<end], as: UTF8.self)
    if text.contains(":"), complete(text) != nil { return ((text, text), end + 1) }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[1].contains(".") else {
      return nil
    }
    return ((text, "mailto:" + text), end + 1)
  }

  /// An address that can be followed from anywhere; `nil` for a relative one.
  static func complete(_ address: String) -> String? {
    if address.hasPrefix("//") { return "https:" + address }
    if address.hasPrefix("www.") { return "https://" + address }
    guard let colon = address.firstIndex(of: ":") else { return nil }
    switch address[..<colon].lowercased() {
    case "http", "https", "ftp": return address[colon...].hasPrefix("://") ? address : nil
    case "mailto", "tel": return address
    default: return nil
    }
  }

  /// The address of the link whose text ends before `start`: `(address "title")`, `[name]`, or the
  /// definition for the text.
  static func target(
    _ bytes: [UInt8], behind start: Int, label: ArraySlice<UInt8>, _ definitions: LinkDefinitions
  ) -> (destination: String, end: Int)? {
    if start < bytes.count, bytes[start] == UInt8(ascii: "(") {
      return inParentheses(bytes, at: start)
    }
    let label = String(decoding: label.prefix(1000), as: UTF8.self)
    if start < bytes.count, bytes[start] == UInt8(ascii: "["),
      let end = bytes[start..<min(bytes.count, start + 1000)].firstIndex(of: UInt8(ascii: "]"))
    {
      let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      return definitions.destination(name.isEmpty ? label : name).map { ($0, end + 1) }
    }
    return definitions.destination(label).map { ($0, start) }
  }

  private static func inParentheses(
    _ bytes: [UInt8], at start: Int
  ) -> (destination: String, end: Int)? {
    let limit = min(bytes.count, start + longest)
    var index = start + 1
    skipSpaces(bytes, &index, limit)
    let isBracketed = index < limit && bytes[index] == UInt8(ascii: "<")
    if isBracketed { index += 1 }
    let begin = index
    var depth = 0
    while index < limit {
      let byte = bytes[index]
      if isBracketed {
        if byte == UInt8(ascii: ">") { break }
      } else {
        if ASCII.isSpace(byte) || byte == UInt8(ascii: ")") && depth == 0 { break }
        depth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
      }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < limit else { return nil }
    let destination = String(decoding: bytes[begin..<index], as: UTF8.self)
    if isBracketed { index += 1 }
    skipSpaces(bytes, &index, limit)
    if index < limit, let close = closing(bytes[index]) {
      index += 1
      while index < limit, bytes[index] != close {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index += 1
      skipSpaces(bytes, &index, limit)
    }
    guard index < limit, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (HTMLEntities.decoded(destination), index + 1)
  }

  /// The character that ends a title.
  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private static func skipSpaces(_ bytes: [UInt8], _ index: inout Int, _ limit: Int) {
    while index < limit, ASCII.isSpace(bytes[index]) { index += 1 }
  }
}
