/// An HTML tag.
struct HTMLTag {
  let element: HTMLElement
  let name: String
  let isEnd: Bool
  private var attributes: [String: String] = [:]

  /// The maximum length of a tag.
  private static let longest = 4000

  /// - Parameters:
  ///   - begin: The index of its `<`.
  ///   - end: Set to the index after the tag.
  init?(_ bytes: [UInt8], at begin: Int, end: inout Int) {
    let limit = min(bytes.count, begin + Self.longest)
    var index = begin + 1
    isEnd = index < limit && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < limit, ASCII.isLetter(bytes[index]) || ASCII.isDigit(bytes[index]) { index += 1 }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard index < limit, let element = HTMLElement(name),
      ASCII.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ">")
        || bytes[index] == UInt8(ascii: "/")
    else { return nil }
    self.element = element
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        end = index + 1
        return
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "/"): index += 1
      case let byte where ASCII.isSpace(byte): index += 1
      default:
        guard readAttribute(bytes, &index, limit) else { return nil }
      }
    }
    return nil
  }

  var hasAttributes: Bool { !attributes.isEmpty }

  /// The value of an attribute, with character references resolved.
  func attribute(_ name: String) -> String? {
    attributes[name].map(HTMLEntities.decoded)
  }

  private mutating func readAttribute(_ bytes: [UInt8], _ index: inout Int, _ limit: Int) -> Bool {
    let nameStart = index
    while index < limit, !ASCII.isSpace(bytes[index]), !"=></".utf8.contains(bytes[index]) {
      index += 1
    }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard index > nameStart, index < limit else { return false }
    guard bytes[index] == UInt8(ascii: "=") else {
      attributes[name] = ""
      return true
    }
    index += 1
    guard index < limit else { return false }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let valueStart = index
    while index < limit,
      isQuoted
        ? bytes[index] != quote
        : !ASCII.isSpace(bytes[index]) && bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    guard index < limit else { return false }
    attributes[name] = String(decoding: bytes[valueStart..<index], as: UTF8.self)
    if isQuoted { index += 1 }
    return true
  }
}
