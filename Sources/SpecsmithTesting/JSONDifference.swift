import Foundation
@_spi(Generated) import SpecsmithRuntime

/// A location at which two JSON values differ.
struct JSONDifference: CustomStringConvertible {
  /// A JSON Pointer.
  let pointer: String
  /// `nil` for an absent value.
  let original: JSONValue?
  let written: JSONValue?

  var description: String {
    let location = pointer.isEmpty ? "it" : pointer
    return "\(location) was \(Self.text(original)), and is written as \(Self.text(written))"
  }

  private static func text(_ value: JSONValue?) -> String {
    guard let value else { return "absent" }
    guard let data = try? JSONCoding.data(of: value) else { return "\(value)" }
    return Excerpt.plain(String(decoding: data, as: UTF8.self), length: 200)
  }

  static func first(
    from original: JSONValue?, to written: JSONValue?, at pointer: String = ""
  ) -> JSONDifference? {
    switch (original, written) {
    case (.object(let old)?, .object(let new)?):
      for name in Set(old.keys).union(new.keys).sorted() {
        if let difference = first(from: old[name], to: new[name], at: pointer + step(name)) {
          return difference
        }
      }
      return nil
    case (.array(let old)?, .array(let new)?) where old.count == new.count:
      for index in old.indices {
        if let difference = first(from: old[index], to: new[index], at: pointer + "/\(index)") {
          return difference
        }
      }
      return nil
    case (.number(let old)?, .number(let new)?) where areEqual(old, new): return nil
    case (.string(let old)?, .string(let new)?) where areEqual(old, new): return nil
    case (let old, let new) where old == new: return nil
    default: return JSONDifference(pointer: pointer, original: original, written: written)
    }
  }

  private static func step(_ name: String) -> String {
    "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  /// A fraction may have more digits than a `Double`.
  private static func areEqual(_ old: JSONNumber, _ new: JSONNumber) -> Bool {
    old == new || old.integer(as: Int64.self) == nil && old.double == new.double
  }

  private static func areEqual(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    if let old = UUID(uuidString: old), let new = UUID(uuidString: new) { return old == new }
    if let old = DateTimeFormat.date(from: old), let new = DateTimeFormat.date(from: new) {
      return abs(old.timeIntervalSince(new)) < 1e-6
    }
    if let old = bytes(old), let new = bytes(new) { return old == new }
    return false
  }

  private static func bytes(_ text: String) -> Data? {
    Data(base64Encoded: text.filter { !$0.isWhitespace })
  }
}
