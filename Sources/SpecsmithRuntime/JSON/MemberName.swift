/// The name of a member in a JSON object: a string, or a literal, which costs nothing to make.
protocol MemberName: CustomStringConvertible {
  /// Calls a function with the name in UTF-8.
  func withUTF8Bytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result
}

extension String: MemberName {
  @inline(__always)
  func withUTF8Bytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var name = self
    return try name.withUTF8(body)
  }
}

extension StaticString: MemberName {
  @inline(__always)
  func withUTF8Bytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard hasPointerRepresentation else { return try String(unicodeScalar).withUTF8Bytes(body) }
    return try body(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
}
