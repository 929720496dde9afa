import Diagnostics

/// OpenAPI 3.1, section 4.8.5.
public struct ServerObject: Sendable {
  /// Absolute, or relative to where the document was found; with `{variable}`s in it.
  public var url: String
  /// OpenAPI 3.2.
  public var name: String?
  public var description: String?
  public var variables: [Variable]
  public var location: SourceLocation

  public struct Variable: Sendable {
    public var name: String
    public var defaultValue: String
    /// Empty where every value is allowed.
    public var allowedValues: [String]
    public var description: String?
  }
}
