/// The content of an element that is not parsed as markup.
enum RawContent {
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var end = index
      if bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, at: index, end: &end) {
        if tag.element == .lineBreak { result.append(ASCII.newline) }
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return HTMLEntities.decoded(String(decoding: result, as: UTF8.self))
  }
}
