import OpenAPIDocument
import TextGrammar

/// The parts of a multipart body (RFC 2046, section 5.1; RFC 7578).
struct MultipartText {
  struct Part {
    /// The name in `Content-Disposition`.
    var name: String?
    var fileName: String?
    var contentType: String?
    var content: ArraySlice<UInt8>
  }

  /// What is wrong, as a sentence without its subject.
  struct Failure: Error {
    var message: String
  }

  private static let partLimit = EncodedText.pairLimit
  private static let headLimit = 16_384

  static func parts(of body: [UInt8], contentType: String) throws(Failure) -> [Part] {
    guard let boundary = parameter("boundary", of: contentType), !boundary.isEmpty else {
      throw Failure(message: "has no `boundary` in its Content-Type")
    }
    guard boundary.utf8.count <= 70 else {
      throw Failure(message: "has a boundary that is too long")
    }
    let mark = Array("--\(boundary)".utf8)
    var rest = body[...]
    guard var start = position(of: mark, in: rest, atLineStart: true) else {
      throw Failure(message: "does not contain its boundary `--\(boundary)`")
    }
    var parts: [Part] = []
    while true {
      rest = rest[(start + mark.count)...]
      if rest.starts(with: Array("--".utf8)) { return parts }
      guard let lineEnd = rest.firstIndex(of: 0x0A) else {
        throw Failure(message: "ends within a part")
      }
      rest = rest[(lineEnd + 1)...]
      guard let end = position(of: mark, in: rest, atLineStart: true) else {
        throw Failure(message: "lacks the boundary `--\(boundary)--` at its end")
      }
      parts.append(try part(rest[..<end]))
      guard parts.count <= partLimit else { throw Failure(message: "has too many parts") }
      start = end
    }
  }

  /// A parameter of a header such as `form-data; name="file"`.
  static func parameter(_ name: String, of header: String) -> String? {
    var value: String?
    var isQuoted = false
    var isEscaped = false
    var part = ""
    func finish() {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2, sides[0].trimmingSpaces.lowercased() == name, value == nil {
        value = sides[1].trimmingSpaces.withoutQuotes.replacing("\\\"", with: "\"")
      }
      part = ""
    }
    for scalar in header.unicodeScalars {
      if scalar == ";", !isQuoted {
        finish()
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && isQuoted && !isEscaped
      part.unicodeScalars.append(scalar)
    }
    finish()
    return value
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws(Failure) -> Part {
    var rest = bytes
    var part = Part(content: [])
    var size = 0
    while true {
      guard let lineEnd = rest.firstIndex(of: 0x0A) else {
        throw Failure(message: "has a part without an empty line behind its headers")
      }
      var line = rest[..<lineEnd]
      if line.last == 0x0D { line = line.dropLast() }
      rest = rest[(lineEnd + 1)...]
      size += line.count
      guard size <= headLimit else { throw Failure(message: "has a part with too long headers") }
      if line.isEmpty { break }
      let sides = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else {
        throw Failure(message: "has a part with a header without a colon")
      }
      let value = sides[1].trimmingSpaces
      switch sides[0].lowercased() {
      case "content-disposition":
        part.name = parameter("name", of: value)
        part.fileName = parameter("filename", of: value) ?? parameter("filename*", of: value)
      case "content-type": part.contentType = value
      default: break
      }
    }
    // The line break before the boundary belongs to the boundary.
    if rest.last == 0x0A { rest = rest.dropLast() }
    if rest.last == 0x0D { rest = rest.dropLast() }
    part.content = rest
    return part
  }

  private static func position(
    of mark: [UInt8], in bytes: ArraySlice<UInt8>, atLineStart: Bool
  ) -> Int? {
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      guard let dash = bytes[index...].firstIndex(of: mark[0]),
        dash + mark.count <= bytes.endIndex
      else { return nil }
      let isAtStart = dash == bytes.startIndex || bytes[dash - 1] == 0x0A
      if isAtStart, bytes[dash..<(dash + mark.count)].elementsEqual(mark) { return dash }
      index = dash + 1
    }
    return nil
  }
}
