import Diagnostics

/// A value that the document shows for one of its types.
public struct Example: Sendable {
  /// Where the document shows it, as the fragment of a URI: `#/components/schemas/Pet/example`.
  public var pointer: String { findPointer() }
  private let findPointer: @Sendable () -> String
  public var type: ValueType
  public var value: Literal
  public var location: SourceLocation

  /// - Parameter pointer: Asked for when it is needed: it takes a search from the beginning of the
  ///   document, and only tests show it.
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
