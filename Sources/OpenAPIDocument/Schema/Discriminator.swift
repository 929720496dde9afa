import Diagnostics

/// A property whose value selects the schema of an object (OpenAPI 3.1, section 4.8.25).
public struct Discriminator: Sendable {
  public struct Mapping: Sendable {
    /// The value of the property.
    public var value: String
    public var target: Reference
  }

  public var property: String
  public var mappings: [Mapping]
  /// The schema for objects in which the property is missing or has an unknown value (OpenAPI 3.2).
  public var defaultTarget: Reference?
  public var location: SourceLocation
}
