/// Something that the client must hold to be let in.
public struct Credential: Sendable {
  public enum Kind: Hashable, Sendable {
    case bearer
    case basic
    case header(String)
    case query(String)
    case cookie(String)
  }

  /// The scheme's name in the document.
  public var name: String
  public var kind: Kind
  public var documentation: Documentation

  public init(name: String, kind: Kind, documentation: Documentation) {
    self.name = name
    self.kind = kind
    self.documentation = documentation
  }
}
