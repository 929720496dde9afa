import Foundation
import HTTPTypes

/// The header fields of a part while they arrive.
struct PartHeader {
  private(set) var fields = HTTPFields()
  private var line = Data()
  /// The last field, which the next line may continue.
  private var last: HTTPField?
  private var size = 0

  private static let largestSize = 1 << 14
  private static let largestCount = 100

  mutating func append(_ bytes: Data) throws(MultipartError) {
    size += bytes.count + 1
    guard size <= Self.largestSize else { throw .headersTooLarge }
    line.append(bytes)
  }

  /// Reads the line that has ended. What is no field is left out.
  ///
  /// - Returns: Whether the header has ended.
  mutating func endLine() throws(MultipartError) -> Bool {
    let text = String(
      decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
    line = Data()
    if let field = last, let first = text.utf8.first, first == 0x20 || first == 0x09 {
      last = HTTPField(
        name: field.name, value: field.value + " " + text.trimmingCharacters(in: .whitespaces))
      return false
    }
    if let last {
      guard fields.count < Self.largestCount else { throw .headersTooLarge }
      fields.append(last)
    }
    last = text.firstIndex(of: ":").flatMap { colon in
      HTTPField.Name(String(text[..<colon])).map { name in
        let value = text[text.index(after: colon)...]
        return HTTPField(name: name, value: value.trimmingCharacters(in: .whitespaces))
      }
    }
    return text.isEmpty
  }
}
