import Diagnostics

/// An example in the document for a value of one of its types.
public struct Example: Sendable {
  /// The location of the example, as the fragment of a URI: `#/components/schemas/Pet/example`.
  public var pointer: String { findPointer() }
  private let findPointer: @Sendable () -> String
  public var type: ValueType
  public var value: Literal
  public var location: SourceLocation

  /// - Parameter pointer: Returns the location. It is computed only when it is needed, since it
  ///   requires a search of the document.
  public init(
    pointer: @autoclosure @escaping @Sendable () -> String, type: ValueType, value: Literal,
    location: SourceLocation
  ) {
    findPointer = pointer
    self.type = type
    self.value = value
    self.location = location
  }
}
