import Diagnostics

/// A value that the document shows for one of its types.
public struct Example: Sendable {
  /// Where the document shows it, as the fragment of a URI: `#/components/schemas/Pet/example`.
  public var place: String
  public var type: ValueType
  public var value: Literal
  public var location: SourceLocation

  public init(place: String, type: ValueType, value: Literal, location: SourceLocation) {
    self.place = place
    self.type = type
    self.value = value
    self.location = location
  }
}
