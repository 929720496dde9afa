import TextGrammar

/// The location of a schema in the document.
@_spi(Generated) public struct SchemaLocation: Hashable, Sendable {
  /// The fragment of a URI, such as `#/components/schemas/Pet`. It is preceded by the name of its
  /// file if that is not the document itself.
  public let pointer: String
  let lines: SchemaLines

  public init(_ pointer: String, in lines: SchemaLines) {
    self.pointer = pointer
    self.lines = lines
  }

  /// The location of a part of the schema.
  ///
  /// - Parameter path: A JSON Pointer relative to the schema.
  func appending(_ path: String) -> SchemaLocation {
    SchemaLocation(pointer + PercentEncoding.encodedFragment(path), in: lines)
  }
}
