import TextGrammar

extension ByteCursor {
  /// Parses a UUID of RFC 9562 section 4, in either case.
  mutating func takeUUID() -> Bool {
    takeHexDigits(8) && take("-") && takeHexDigits(4) && take("-") && takeHexDigits(4) && take("-")
      && takeHexDigits(4) && take("-") && takeHexDigits(12)
  }

  private mutating func takeHexDigits(_ count: Int) -> Bool {
    takeWhile { $0.isHexDigit } == count
  }

  /// Parses a JSON Pointer of RFC 6901 section 3.
  mutating func takeJSONPointer() -> Bool {
    guard let first = next else { return true }
    guard first == 0x2F else { return false }
    while let byte = next {
      advance()
      guard byte == 0x7E else { continue }
      guard take(anyOf: "0", "1") else { return false }
    }
    return true
  }

  /// Parses a relative JSON Pointer of draft-handrews-relative-json-pointer-01 section 3, the draft
  /// in OpenAPI's registry. It does not have the `+1` and `-1` of later drafts.
  mutating func takeRelativeJSONPointer() -> Bool {
    let start = position
    let length = takeWhile { $0.isDigit }
    guard length == 1 || length > 1 && self[start] != 0x30 else { return false }
    return take("#") || takeJSONPointer()
  }
}
