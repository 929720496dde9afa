import Foundation

/// Parses an HTTP/1.1 request from the received bytes.
struct RequestReader {
  private var bytes: [UInt8] = []
  private var hasContinued = false

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Whether the client waits for `100 Continue` before it sends the body. Returns `true` only
  /// once.
  var takesContinue: Bool {
    mutating get {
      guard !hasContinued, let head, head.field("expect")?.lowercased() == "100-continue" else {
        return false
      }
      hasContinued = true
      return true
    }
  }

  /// The request, if it is complete.
  func request() -> LocalServer.Request? {
    guard let head else { return nil }
    let rest = bytes[head.end...]
    let body: [UInt8]?
    if head.field("transfer-encoding")?.lowercased() == "chunked" {
      body = Self.joined(chunks: rest)
    } else {
      let length = head.field("content-length").flatMap { Int($0) } ?? 0
      body = rest.count >= length ? Array(rest.prefix(length)) : nil
    }
    guard let body else { return nil }
    let path = head.target.prefix { $0 != "?" && $0 != "#" }
    return LocalServer.Request(
      method: head.method, path: path.removingPercentEncoding ?? String(path), body: Data(body))
  }

  // MARK: The head

  private struct Head {
    var method: String
    var target: Substring
    var fields: [Substring]
    /// The index at which the body begins.
    var end: Int

    func field(_ name: String) -> String? {
      for field in fields where field.lowercased().hasPrefix(name + ":") {
        return field.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
      }
      return nil
    }
  }

  private var head: Head? {
    let mark: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    guard let end = Self.index(of: mark, in: bytes[...]) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    return Head(
      method: words.first.map(String.init) ?? "", target: words.count > 1 ? words[1] : "",
      fields: Array(lines.dropFirst()), end: end + mark.count)
  }

  // MARK: Chunks

  /// - Returns: `nil` if the last chunk is missing.
  private static func joined(chunks: ArraySlice<UInt8>) -> [UInt8]? {
    var body: [UInt8] = []
    var rest = chunks
    while let end = index(of: [0x0D, 0x0A], in: rest) {
      let digits = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
        .prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16) else { return nil }
      if size == 0 { return body }
      rest = rest[(end + 2)...]
      guard rest.count >= size + 2 else { return nil }
      body += rest.prefix(size)
      rest = rest.dropFirst(size + 2)
    }
    return nil
  }

  private static func index(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - mark.count).first {
      bytes[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }
}
