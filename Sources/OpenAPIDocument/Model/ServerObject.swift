import Diagnostics

/// OpenAPI 3.1, section 4.8.5.
public struct ServerObject: Sendable {
  /// An absolute URL, or one relative to the document's URL. It may contain `{variable}`s.
  public var url: String
  /// OpenAPI 3.2.
  public var name: String?
  public var description: String?
  public var variables: [Variable]
  public var location: SourceLocation

  public struct Variable: Sendable {
    public var name: String
    public var defaultValue: String
    /// The allowed values; empty if every value is allowed.
    public var allowedValues: [String]
    public var description: String?
  }
}
