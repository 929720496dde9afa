import TextGrammar

/// Where a document states a schema.
@_spi(Generated) public struct SchemaLocation: Hashable, Sendable {
  /// The fragment of a URI, `#/components/schemas/Pet`, after the name of its file where that is not
  /// the document's own.
  public let pointer: String
  let lines: SchemaLines

  public init(_ pointer: String, in lines: SchemaLines) {
    self.pointer = pointer
    self.lines = lines
  }

  /// The location of a part of the schema.
  ///
  /// - Parameter path: A JSON Pointer from the schema.
  func appending(_ path: String) -> SchemaLocation {
    SchemaLocation(pointer + PercentEncoding.encodedFragment(path), in: lines)
  }
}
